/** The modules of `import a, b.c as d`, from what stands after the keyword. */
export function modulesIn(list: string): string[] {
  if (PLAIN_MODULE.test(list)) return [list];
  return partsOf(closedUp(joined(list)), MODULE);
}

/** The names of `from a import b, c as d`, from what stands after the keyword, without parentheses. */
export function namesIn(list: string): string[] {
  if (PLAIN_NAME.test(list)) return [list];
  return partsOf(joined(list.replace(COMMENT, "")), NAME);
}

/** The module between `from` and `import`; null when no module is written like this. */
export function moduleIn(text: string): string | null {
  const plain = text.trim();
  if (RELATIVE_MODULE.test(plain)) return plain;
  const module = closedUp(joined(text)).trim();
  return RELATIVE_MODULE.test(module) ? module : null;
}

const PLAIN_MODULE = /^[\w.]+$/;
const PLAIN_NAME = /^\w+$/;
// The characters beyond ASCII are bytes of names, read as Latin-1.
const MODULE = /^\s*([\w.\x80-\xff]+)/;
const NAME = /^\s*([\w\x80-\xff]+|\*)/;
const RELATIVE_MODULE = /^(?:\.+|\.*[\w\x80-\xff]+(?:\.[\w\x80-\xff]+)*)$/;
const COMMENT = /#[^\r\n]*/g;

function partsOf(list: string, pattern: RegExp): string[] {
  return list.split(",").flatMap((part) => pattern.exec(part)?.[1] ?? []);
}

/** Without the backslashes that join lines. */
function joined(text: string): string {
  return text.includes("\\") ? text.replaceAll("\\", " ") : text;
}

/** Without the space that Python allows around dots. */
function closedUp(text: string): string {
  return text.includes(".") ? text.replace(/\s*\.\s*/g, ".") : text;
}
