import type { Binding, ModuleFacts } from "../../syntax/module-facts.ts";
import type { DeployFile } from "../deploy-file.ts";
import type { ProjectFiles } from "../project-files.ts";
import type { Variables } from "../shell/value.ts";

/** A Python file that is read for values: never run. */
export interface PythonModule {
  readonly file: DeployFile;
  readonly facts: ModuleFacts;
  /** What the process is started with. */
  readonly environment: Variables;
  readonly project: ProjectFiles;
}

/** The file as a module; null when it cannot be read. */
export function pythonModule(
  project: ProjectFiles,
  path: string,
  environment: Variables,
): PythonModule | null {
  const file = project.fileAt(path);
  const facts = project.factsOf(path);
  return file && facts && { file, facts, environment, project };
}

/** The bindings of a name in a scope, in the order of the text. */
export function bindingsOf(
  { facts }: PythonModule,
  scope: number,
  name: string,
): readonly Binding[] {
  return facts.bindings
    .filter((binding) => binding.scope === scope && binding.name === name)
    .sort((a, b) => a.span.start - b.span.start);
}
