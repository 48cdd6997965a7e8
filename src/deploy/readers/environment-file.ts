import { decoded } from "../located.ts";
import type { ProjectFiles } from "../project-files.ts";
import { known, type TextValue } from "../shell/value.ts";

/** The variables of a `.env` file or systemd's EnvironmentFile; none when the project has no such file. */
export function environmentFile(
  project: ProjectFiles,
  path: string,
): ReadonlyMap<string, TextValue> {
  const file = project.paths.has(path) ? project.fileAt(path) : null;
  const variables = new Map<string, TextValue>();
  if (file === null) return variables;
  for (const match of file.text.matchAll(LINE)) {
    const [whole, name = "", written = ""] = match;
    const bare =
      /^(["'])([^]*)\1$/.exec(written)?.[2] ?? written.replace(/\s+#.*$/, "");
    const end = match.index + whole.length;
    const start = end - written.length;
    variables.set(name, known(decoded(file, { start, end }, bare)));
  }
  return variables;
}

const LINE =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*([^\r\n]*?)[ \t]*$/gm;
