import type { ModuleMap } from "../semantics/module-map.ts";
import type { SurveyedFile } from "./survey.ts";

/** The paths of the project's files that a file imports itself, a package's submodules among them. */
export function importedBy(
  { path, imports }: SurveyedFile,
  map: ModuleMap,
): readonly string[] {
  return imports.flatMap(({ module, names }) => {
    const located = map.locate(path, module);
    if (located.kind !== "module") return [];
    const { folder } = located;
    const submodules =
      folder === null
        ? []
        : (names ?? []).map((name) => map.submodule(folder, name)?.path);
    return [located.path, ...submodules].filter(
      (found) => typeof found === "string",
    );
  });
}
