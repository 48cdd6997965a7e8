/**
 * The paths in an order in which a file comes after those that it imports, but for circles: what goes along
 * imports then goes through most files once.
 * @param importedBy the paths that a file imports; others than the given ones are passed over.
 */
export function importOrder(
  paths: Iterable<string>,
  importedBy: (path: string) => readonly string[],
): readonly string[] {
  const left = new Set(paths);
  const order: string[] = [];
  for (const start of left) {
    // A path stands on the stack until all that it imports is in order.
    const stack = [start];
    left.delete(start);
    const imports = new Map([[start, [...importedBy(start)]]]);
    for (let path = stack.at(-1); path !== undefined; path = stack.at(-1)) {
      const next = imports.get(path)?.pop();
      if (next === undefined) {
        order.push(path);
        stack.pop();
      } else if (left.delete(next)) {
        stack.push(next);
        imports.set(next, [...importedBy(next)]);
      }
    }
  }
  return order;
}
