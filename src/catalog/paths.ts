/** `requests` of `requests.Session().get`. */
export function firstWord(path: string): string {
  const dot = path.indexOf(".");
  return dot < 0 ? path : path.slice(0, dot);
}

/** `get` of `requests.Session().get`. */
export function lastWord(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).replace(/\(\)$/, "");
}

/** What an import statement can lead to: the path up to the first call or the first `*`. */
export function importable(path: string): string {
  return path.replace(/\(\).*$|\.[^.]*\*.*$|\.$/, "");
}

/** Whether one path leads to the other. */
export function related(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** Everything that stands on the way to a path, itself included: `a`, `a.`, `a.B`, `a.B()`, … */
export function prefixesOf(path: string): readonly string[] {
  return [...path.matchAll(/\.|\(\)|$/g)].flatMap((end) => [
    path.slice(0, end.index),
    path.slice(0, end.index + end[0].length),
  ]);
}
