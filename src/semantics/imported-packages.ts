import { packagesOf } from "../catalog/grpc-modules.ts";
import { firstWord } from "../catalog/paths.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";

/** The packages that a module imports or loads by a name in quotes, e.g. `urllib3` for `from urllib3.util import Retry`. */
export function importedPackages({
  bindings,
  calls,
}: ModuleFacts): readonly string[] {
  const imported = bindings.flatMap(({ value }) => {
    switch (value.kind) {
      case "import":
        return packagesOf(value.module, []);
      case "import-from":
        return packagesOf(value.module, [value.name]);
      default:
        return [];
    }
  });
  const loaded = calls.flatMap(({ callee, arguments: [name] }) =>
    (callee.kind === "name" || callee.kind === "attribute") &&
    LOADERS.has(callee.name) &&
    name?.value.kind === "string"
      ? [name.value.value]
      : [],
  );
  return [...imported, ...loaded.map(firstWord)];
}

const LOADERS = new Set(["import_module", "__import__"]);
