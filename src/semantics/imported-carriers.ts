import type { Binding } from "../syntax/module-facts.ts";
import { everything, type Carried, type Carriers } from "./carried.ts";
import type { Module } from "./module.ts";
import type { ModuleMap } from "./module-map.ts";

/** What an import statement's name carries of what the project's other modules do; undefined for nothing. */
export function carriedByImport(
  module: Module,
  { value }: Binding,
  map: ModuleMap,
  carriers: Carriers,
): Carried | undefined {
  if (value.kind !== "import" && value.kind !== "import-from") return undefined;
  const located = map.locate(module.path, value.module);
  if (located.kind !== "module") return undefined;
  const own = located.path === null ? undefined : carriers.get(located.path);
  if (value.kind === "import" || value.name === "*") return everything(own);
  const carried = own?.get(value.name);
  if (carried !== undefined || located.folder === null) return carried;
  const submodule = map.submodule(located.folder, value.name);
  return submodule?.path ? everything(carriers.get(submodule.path)) : undefined;
}
