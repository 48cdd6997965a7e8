import { isUtf8 } from "node:buffer";
import type { Catalog } from "../catalog/catalog.ts";
import type { Notice } from "../findings/notice.ts";
import { decodePython, type DecodedSource } from "../project/decode.ts";
import type { PythonFile } from "../project/discover.ts";
import { makeFileReader } from "../project/read-file.ts";
import { relevanceOf } from "../rules/relevance.ts";
import type { ScanOptions } from "../scan.ts";
import { mayDeclareRoutes } from "../semantics/routes/may-declare.ts";
import { extractFacts } from "../syntax/extract.ts";
import { compileFactQuery } from "../syntax/fact-query.ts";
import { frameworkQuery } from "../syntax/framework-query.ts";
import type { Python } from "../syntax/language.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import { evidenceOf, setsSocketDefault } from "./evidence.ts";
import { parseNotices } from "./parse-notices.ts";

/** A file that was worth parsing. */
export interface ParsedFile extends PythonFile {
  readonly byteLength: number;
  readonly source: DecodedSource;
  readonly facts: ModuleFacts;
}

export interface ParsedFiles {
  readonly files: readonly ParsedFile[];
  readonly notices: readonly Notice[];
  /** Of all files that were read. */
  readonly bytes: number;
}

/** Reads every file, and parses those whose imports can matter to one of the rules. */
export function parseFiles(
  python: Python,
  found: readonly PythonFile[],
  { rules, overlay }: ScanOptions,
  catalog: Catalog,
): ParsedFiles {
  const names = rules.map(({ info }) => info.name);
  const read = makeFileReader();
  const facts = compileFactQuery(python.language, names);
  const queries = facts.rules.map((query) => ({
    ...query,
    isRelevant: relevanceOf(query.questions, catalog),
  }));
  const files: ParsedFile[] = [];
  const notices: Notice[] = [];
  let total = 0;

  for (const file of found) {
    const stored = overlay.get(file.absolute);
    const reading = stored
      ? { kind: "read" as const, bytes: stored }
      : read(file);
    if (reading.kind === "refused") {
      notices.push(reading.notice);
      continue;
    }
    const { bytes } = reading;
    total += bytes.length;
    const evidence = evidenceOf(bytes);
    const relevant = queries.filter((query) => query.isRelevant(evidence));
    const isRelevant = relevant.length > 0 || setsSocketDefault(evidence);
    // What Python would refuse is told even where it cannot matter.
    if (!isRelevant && isUtf8(bytes) && !bytes.includes(0)) continue;

    const decoded = decodePython(bytes, file.path);
    notices.push(...decoded.notices);
    const { source } = decoded;
    if (source === null || !isRelevant) continue;
    try {
      const extractor = { python, facts };
      const { text } = source;
      const extracted = extractFacts(
        extractor,
        file.path,
        text,
        relevant,
        mayDeclareRoutes(evidence) ? frameworkQuery(python.language) : null,
      );
      notices.push(...parseNotices(extracted, text));
      files.push({
        ...file,
        byteLength: bytes.length,
        source,
        facts: extracted,
      });
    } catch (error) {
      notices.push({
        kind: "not-analysed",
        path: file.path,
        message: `Its analysis failed (${String(error)}), and it was passed over. Please report it with the file.`,
      });
    }
  }
  facts.query.delete();
  return { files, notices, bytes: total };
}
