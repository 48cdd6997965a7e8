import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from "yaml";
import { sourceIn, type DeployFile } from "../deploy-file.ts";
import { decoded } from "../located.ts";
import type { Trouble } from "../project-files.ts";
import type { Span } from "../../text/span.ts";
import type { Entry, Value } from "./document.ts";

/** What is in a file, and what is the matter with it. */
export interface Parsed {
  readonly documents: readonly Value[];
  readonly troubles: readonly Trouble[];
}

/** Reading takes about a second a megabyte; what people write is far below. */
const LONGEST_TEXT = 1024 * 1024;

/** Deeper, anchors lead round in a circle. */
const DEEPEST = 60;

/** Reads a YAML or JSON file; anchors and merge keys are resolved. */
export function parseYaml(file: DeployFile): Parsed {
  const { path, text } = file;
  if (text.length > LONGEST_TEXT) {
    const message = `It has ${(text.length / 1024 / 1024).toFixed(1)} MiB, more than the 1 MiB that are read of a YAML file, and Gunicorn's settings in it were not read. Split it, or state them in \`[tool.hanglint.deploy]\`.`;
    return { documents: [], troubles: [{ path, line: 1, message }] };
  }
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter,
    uniqueKeys: false,
    strict: false,
    logLevel: "silent",
  });
  const list: readonly Document[] = "empty" in documents ? [] : documents;
  const [error] = list.flatMap((document) => document.errors);
  return {
    documents: list.flatMap((document) =>
      document.contents === null
        ? []
        : valueOf(document.contents, { file, document }, 0),
    ),
    troubles:
      error === undefined
        ? []
        : [
            {
              path,
              line: lineCounter.linePos(error.pos[0]).line,
              message: `This is no valid YAML (${error.code.toLowerCase().replaceAll("_", " ")}), so Gunicorn's settings in it may be missed. Correct it, or state them in \`[tool.hanglint.deploy]\`.`,
            },
          ],
  };
}

interface Reading {
  readonly file: DeployFile;
  readonly document: Document;
}

function valueOf(node: unknown, reading: Reading, depth: number): Value | [] {
  if (depth > DEEPEST) return [];
  if (isAlias(node)) {
    return valueOf(node.resolve(reading.document), reading, depth + 1);
  }
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return [];
  const span = spanOf(node);
  const source = sourceIn(reading.file, span);
  if (isMap(node)) {
    return {
      kind: "map",
      entries: entriesIn(node.items, reading, depth),
      source,
    };
  }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) =>
      valueOf(item, reading, depth + 1),
    );
    return { kind: "list", items, source };
  }
  const { value } = node;
  const scalar =
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
      ? value
      : null;
  const text =
    typeof value !== "string" && node.source !== undefined
      ? node.source
      : String(scalar ?? "");
  return {
    kind: "scalar",
    value: scalar,
    located: decoded(reading.file, span, text),
    source,
  };
}

function entriesIn(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  reading: Reading,
  depth: number,
): readonly Entry[] {
  const own: Entry[] = [];
  const merged: Entry[] = [];
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : "";
    const read = valueOf(value, reading, depth + 1);
    if (Array.isArray(read)) continue;
    if (name === "<<") {
      const maps = read.kind === "list" ? read.items : [read];
      // The first of several maps wins, so it comes last.
      for (const map of maps.toReversed()) {
        if (map.kind === "map") merged.push(...map.entries);
      }
    } else own.push({ key: name, value: read });
  }
  return [...merged, ...own];
}

function spanOf({ range }: Node): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
