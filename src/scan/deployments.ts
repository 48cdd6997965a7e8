import { basename, dirname, resolve } from "node:path";
import { deployFile, type DeployFile } from "../deploy/deploy-file.ts";
import type { Deployment } from "../deploy/deployment.ts";
import { withOverrides } from "../deploy/overrides.ts";
import { poolerIn } from "../deploy/pooler.ts";
import type { ProjectFiles } from "../deploy/project-files.ts";
import { isConfigFile } from "../deploy/readers/config-files.ts";
import type { Deployments } from "../deploy/read-deployments.ts";
import type { Notice } from "../findings/notice.ts";
import type { SourceText } from "../findings/scan-result.ts";
import { encodePython } from "../project/decode.ts";
import { decodeFile } from "../project/decode-file.ts";
import { hasDeploymentName } from "../project/deployment-name.ts";
import type { Discovered, FoundFile } from "../project/discover.ts";
import { shownPath } from "../project/posix-path.ts";
import { makeFileReader } from "../project/read-file.ts";
import type { ScanOptions } from "../scan.ts";
import { once } from "../semantics/once.ts";
import { extractFacts } from "../syntax/extract.ts";
import { factQuery } from "../syntax/fact-query.ts";
import type { Python } from "../syntax/language.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";

/** How the project is run, and the files that say so. */
export interface ProjectDeployments {
  readonly deployments: readonly Deployment[];
  readonly notices: readonly Notice[];
  /** Where a PgBouncer shows, e.g. `compose.yaml:12`; null where none does. Looked for when it is first asked. */
  readonly pooler: () => string | null;
  /** The text of a file that was read for it; null for others. */
  readonly sourceOf: (path: string) => SourceText | null;
  /** Whether a file that was read for it can be written back in its encoding. */
  readonly isWritable: (path: string) => boolean;
}

/** Reads how the project is run from the files that discovery found. Files are opened only when they can matter. */
export async function deploymentsOf(
  python: Python,
  found: Discovered,
  options: Omit<ScanOptions, "rules">,
  namingGunicorn: readonly string[],
): Promise<ProjectDeployments> {
  const { cwd, overlay, settingsAt } = options;
  const files = new Map(
    [...found.files, ...found.deploymentFiles].map((file) => [file.path, file]),
  );
  for (const absolute of overlay.keys()) {
    const path = shownPath(cwd, absolute);
    const isOurs = hasDeploymentName(basename(path)) || path.endsWith(".py");
    if (isOurs && !files.has(path)) files.set(path, { path, absolute });
  }
  const texts = textsOf(files, overlay);
  const facts = makeFactReader(python);
  const project: ProjectFiles = {
    paths: new Set(files.keys()),
    namingGunicorn,
    fileAt: (path) => texts(path)?.file ?? null,
    factsOf: (path) => {
      const text = texts(path)?.file.text;
      return text === undefined ? null : facts(path, text);
    },
  };
  const { deployments, troubles } = await readIn(project);
  return {
    deployments: withOverrides(
      deployments,
      settingsAt(projectFolder(options, found)).deploy,
    ),
    notices: troubles.map(({ path, line, message }) => ({
      kind: "deployment",
      path,
      message: `Line ${line}: ${message}`,
    })),
    pooler: once(() => poolerIn(project)),
    sourceOf: (path) => texts(path)?.source ?? null,
    isWritable: (path) => texts(path)?.isWritable() ?? false,
  };
}

/** The paths of the Python files that name Gunicorn: they may start it. */
export function namingGunicorn({ files }: Discovered): readonly string[] {
  const read = makeFileReader();
  return files.flatMap((file) => {
    const reading = read(file);
    const isNamed =
      reading.kind === "read" && reading.bytes.includes("gunicorn");
    return isNamed ? [file.path] : [];
  });
}

/** The folder whose settings say how Gunicorn is run: the one that is named, else the working directory. */
function projectFolder(
  { cwd, paths: [only, more] }: Pick<ScanOptions, "cwd" | "paths">,
  { files }: Discovered,
): string {
  if (only === undefined || more !== undefined) return cwd;
  const absolute = resolve(cwd, only);
  const isFile = files.some((file) => file.absolute === absolute);
  return isFile ? dirname(absolute) : absolute;
}

/** The readers are loaded only where there is something for them to read. */
async function readIn(project: ProjectFiles): Promise<Deployments> {
  const { namingGunicorn, paths } = project;
  const isOnlyPython = [...paths].every((path) => path.endsWith(".py"));
  if (
    isOnlyPython &&
    namingGunicorn.length === 0 &&
    ![...paths].some(isConfigFile)
  ) {
    return { deployments: [], troubles: [] };
  }
  const { readDeployments } = await import("../deploy/read-deployments.ts");
  return readDeployments(project);
}

interface ReadText {
  readonly file: DeployFile;
  readonly source: SourceText;
  readonly isWritable: () => boolean;
}

/** Reads each file at most once, and only when it is asked for. */
function textsOf(
  files: ReadonlyMap<string, FoundFile>,
  overlay: ReadonlyMap<string, Buffer>,
): (path: string) => ReadText | null {
  const read = makeFileReader();
  const texts = new Map<string, ReadText | null>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const found = files.get(path);
    const stored = found && overlay.get(found.absolute);
    const reading = stored
      ? { kind: "read" as const, bytes: stored }
      : found && read(found);
    const text = reading?.kind === "read" ? textOf(path, reading.bytes) : null;
    texts.set(path, text);
    return text;
  };
}

function textOf(path: string, bytes: Buffer): ReadText | null {
  const source = decodeFile(bytes, path);
  return (
    source && {
      file: deployFile(path, source.text),
      source: { path, text: source.text, utf8: source.utf8 },
      isWritable: () => encodePython(source.text, source.encoding) !== null,
    }
  );
}

/** Parses each file at most once. */
function makeFactReader(
  python: Python,
): (path: string, text: string) => ModuleFacts {
  const known = new Map<string, ModuleFacts>();
  return (path, text) => {
    const facts =
      known.get(path) ??
      extractFacts(
        { python, facts: factQuery(python.language, []) },
        path,
        text,
        [],
      );
    known.set(path, facts);
    return facts;
  };
}
