import type { ImportEvidence, ImportStatement } from "../catalog/imports.ts";
import type { PythonFile } from "../project/discover.ts";
import type { Progress } from "../scan.ts";
import {
  boundsEngines,
  boundsMail,
  evidenceOf,
  setsSocketDefault,
  speaksToHanglint,
} from "./evidence.ts";
import { mayDeclareRoutes } from "../semantics/routes/may-declare.ts";
import type { FileParser } from "./file-parser.ts";

/** A file as its import statements show it. */
export interface SurveyedFile extends PythonFile {
  readonly imports: readonly ImportStatement[];
}

export interface Survey {
  readonly files: readonly SurveyedFile[];
  /** Files that matter only where a route leads to them; not parsed yet. */
  readonly forRoutes: readonly SurveyedFile[];
  /** Paths of files that name Gunicorn: they may start it. */
  readonly namingGunicorn: readonly string[];
  /** Of all files that were read. */
  readonly bytes: number;
}

/** What files are parsed for: what rules can find, also every route, or also one file, by its path. */
export type Purpose = "findings" | "routes" | { readonly file: string };

/** Reads every file once, and parses those whose own imports can matter to one of the rules. */
export function survey(
  parser: FileParser,
  found: readonly PythonFile[],
  purpose: Purpose,
  onProgress?: (progress: Progress) => void,
): Survey {
  const files: SurveyedFile[] = [];
  const forRoutes: SurveyedFile[] = [];
  const namingGunicorn: string[] = [];
  let total = 0;
  for (const [index, file] of found.entries()) {
    onProgress?.({ doing: "reading", done: index, total: found.length });
    const bytes = parser.read(file);
    if (bytes === null) continue;
    total += bytes.length;
    const evidence = evidenceOf(bytes);
    if (evidence.mentions("gunicorn")) namingGunicorn.push(file.path);
    const surveyed = { ...file, imports: evidence.imports };
    files.push(surveyed);
    const relevant = parser.queries.filter((query) =>
      query.isRelevant(evidence),
    );
    const isAlways =
      relevant.some(({ needsRoute }) => !needsRoute) ||
      (purpose === "routes" && mayDeclareRoutes(evidence)) ||
      (typeof purpose === "object" && purpose.file === file.path);
    const isMarked = parser.needsMarks && speaksToHanglint(evidence);
    if (isAlways || isMarked || bounds(evidence)) {
      parser.parse(file, bytes, relevant);
      continue;
    }
    if (relevant.length > 0) forRoutes.push(surveyed);
    parser.tellTrouble(file, bytes);
  }
  return { files, forRoutes, namingGunicorn, bytes: total };
}

/** Whether a file may say something that bounds the waits of others. */
function bounds(evidence: ImportEvidence): boolean {
  return (
    setsSocketDefault(evidence) ||
    boundsEngines(evidence) ||
    boundsMail(evidence)
  );
}
