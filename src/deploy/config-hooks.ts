import type { ConfigFile } from "./deployment.ts";

/** What a function of the configuration file calls, itself and through others of the file; null when it is not known. */
export function callsOfHook(
  { defines, callsOf }: ConfigFile,
  hook: string,
): ReadonlySet<string> | null {
  const found = new Set<string>();
  const open = [hook];
  if (defines.has(hook) && !callsOf.has(hook)) return null;
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const called of callsOf.get(name) ?? []) {
      if (found.has(called)) continue;
      found.add(called);
      open.push(called.slice(called.lastIndexOf(".") + 1));
    }
  }
  return found;
}

/** Everything that the configuration file calls, whenever it does. */
export function callsAnywhere({ callsOf }: ConfigFile): ReadonlySet<string> {
  return new Set([...callsOf.values()].flat());
}
