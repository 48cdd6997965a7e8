import type { Span } from "../../text/span.ts";

/** One directive of an nginx configuration (https://nginx.org/en/docs/beginners_guide.html#conf_structure). */
export interface NginxDirective {
  readonly words: readonly string[];
  /** Where the last of its words stands. */
  readonly lastWord: Span;
  /** What its braces hold; null for one that ends with `;`. */
  readonly block: readonly NginxDirective[] | null;
}

const DIRECTIVE = /#[^\n]*|([^\s{};#][^{};#]*)(?=[{;])|([{}])/g;

/** The directives of a file, comments left out. */
export function nginxDirectives(text: string): readonly NginxDirective[] {
  const blocks: NginxDirective[][] = [[]];
  let head: Omit<NginxDirective, "block"> | null = null;
  for (const match of text.matchAll(DIRECTIVE)) {
    const [, written, brace] = match;
    const here = blocks.at(-1);
    if (brace === "{") {
      const block: NginxDirective[] = [];
      if (head !== null) here?.push({ ...head, block });
      blocks.push(block);
    } else if (brace === "}") {
      if (blocks.length > 1) blocks.pop();
    } else if (written !== undefined) {
      head = headOf(written, match.index);
      if (text[match.index + written.length] === ";") {
        here?.push({ ...head, block: null });
      }
    }
  }
  return blocks[0] ?? [];
}

function headOf(written: string, start: number): Omit<NginxDirective, "block"> {
  const words = written.trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  const at = start + written.lastIndexOf(last);
  return { words, lastWord: { start: at, end: at + last.length } };
}
