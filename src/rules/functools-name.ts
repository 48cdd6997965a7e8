import type { Module } from "../semantics/module.ts";
import { lookUpName } from "../semantics/name-lookup.ts";
import type { Binding } from "../syntax/module-facts.ts";
import { lineEndOf, type Edit } from "../text/edit.ts";

/** How code at a place says something of `functools`, and the edits that it takes for that. */
export interface FunctoolsName {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Null where the module imports nothing at its head, or calls something else `functools`. */
export function functoolsName(
  module: Module,
  text: string,
  member: string,
  offset: number,
): FunctoolsName | null {
  const imports = module.facts.bindings.filter(
    ({ scope, block, value }) =>
      scope === 0 &&
      block === 0 &&
      (value.kind === "import" || value.kind === "import-from"),
  );
  for (const { name, value } of imports) {
    if (value.kind === "import" && value.module === "functools") {
      return { name: `${name}.${member}`, edits: [] };
    }
    if (
      value.kind === "import-from" &&
      value.module === "functools" &&
      value.name === member
    ) {
      return { name, edits: [] };
    }
  }
  if (lookUpName(module, "functools", offset).kind === "defined") return null;
  const edit = newImport(text, imports);
  return edit && { name: `functools.${member}`, edits: [edit] };
}

/** A line of its own among the plain imports of the standard library, or in front of all imports. */
function newImport(text: string, imports: readonly Binding[]): Edit | null {
  const end = lineEndOf(text);
  const statements = imports
    .filter(({ value }) => moduleOf(value) !== "__future__")
    .map(({ span, value }) => ({ value, start: lineStart(text, span.start) }))
    .filter(({ start }) => /^(?:import|from)\s/.test(text.slice(start)));
  const plain = statements.filter(
    ({ value }) => value.kind === "import" && STANDARD.has(value.module),
  );
  const place =
    plain.find(({ value }) => moduleOf(value) > "functools") ??
    plain[0] ??
    statements[0];
  if (place === undefined) return null;
  const gap = plain.length > 0 ? "" : end;
  return {
    span: { start: place.start, end: place.start },
    text: `import functools${end}${gap}`,
  };
}

function moduleOf(value: Binding["value"]): string {
  return value.kind === "import" || value.kind === "import-from"
    ? value.module
    : "";
}

function lineStart(text: string, offset: number): number {
  return (
    Math.max(
      text.lastIndexOf("\n", offset - 1),
      text.lastIndexOf("\r", offset - 1),
    ) + 1
  );
}

/** Modules of the standard library that stand at the head of most files. */
const STANDARD: ReadonlySet<string> = new Set([
  ...["argparse", "asyncio", "base64", "collections", "contextlib", "copy"],
  ...["csv", "datetime", "decimal", "email", "enum", "hashlib", "html", "http"],
  ...["io", "itertools", "json", "logging", "math", "os", "pathlib", "pickle"],
  ...["queue", "random", "re", "shutil", "socket", "ssl", "string", "sys"],
  ...["tempfile", "threading", "time", "traceback", "types", "typing"],
  ...["urllib", "uuid", "warnings", "xml", "zipfile"],
]);
