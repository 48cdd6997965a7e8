import { compareFindings } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { decodePython } from "../project/decode.ts";
import type { ScanOptions } from "../scan.ts";
import { inToday, type TypedIn } from "../semantics/earlier.ts";
import { moduleOf } from "../semantics/project.ts";
import { typedFunctions } from "../semantics/typed-functions.ts";
import type { Candidate, ModuleFacts } from "../syntax/module-facts.ts";
import { replacedParts } from "../text/replaced-parts.ts";
import type { TypedFile } from "../syntax/typed-file.ts";
import type { Span } from "../text/span.ts";
import type { Analysis } from "./analyse.ts";
import { judge } from "./judge.ts";
import { wantedTest } from "./settings-in-force.ts";
import { sourcesOf } from "./sources.ts";
import { suppressionsIn } from "./suppressing.ts";

/** What a file of an analysed project comes to with its text of now. */
export type TypedVerdict =
  | JudgedFile
  /** It is as it was analysed. */
  | { readonly kind: "analysed" }
  /** What was typed does not parse yet: until it does, what was found before says more than what follows by chance. */
  | { readonly kind: "unfinished" }
  /** Only a scan can tell. */
  | { readonly kind: "unknown" };

/** What a part of a file comes to. */
export interface JudgedFile extends Pick<ScanResult, "findings" | "sources"> {
  readonly kind: "judged";
  /** Codes of the rules that judged; the others look at more than a file. */
  readonly codes: readonly string[];
  /** Where they judged, in the text of now: the functions in which one types, or the whole file. */
  readonly within: readonly Span[];
}

/**
 * Judges a file of an analysed project with its bytes of now, as far as it was typed in. What the rest of the
 * project does with it is taken to be what it was: that is nearly always right while one types, and costs a
 * small part of a scan. No fixes: how many seconds one gives depends on the other calls of a route.
 * @param typedFile follows the file from the text that was analysed
 * @throws Interruption when who is told of its progress does
 */
export function judgeFile(
  analysis: Analysis,
  options: ScanOptions,
  typedFile: TypedFile,
  bytes: Buffer,
): TypedVerdict {
  const { path } = typedFile;
  const { parser, deployed, model } = analysis;
  const known = parser.parsed.get(path);
  const all = analysis.facts();
  if (known === undefined || !all.includes(known.facts)) return UNKNOWN;
  const { source } = decodePython(bytes, path);
  if (source === null) return UNKNOWN;
  const { text } = source;
  const replaced = replacedParts(known.source.text, text);
  if (replaced.length === 0) return { kind: "analysed" };
  const typedFacts = typedFile.facts(text);
  if (typedFacts === null) return { kind: "unfinished" };
  // The analysis is asked again with the next key: it stays what it was.
  const fresh = {
    ...known,
    byteLength: bytes.length,
    source,
    facts: typedFacts,
  };
  const typed: TypedIn = {
    before: model.module(path),
    after: moduleOf(typedFacts),
    replaced,
  };
  const within = typedFunctions(typed) ?? [{ start: 0, end: text.length }];
  const rules = analysis.rules.filter(({ info }) =>
    parser.queries.some(({ rule }) => rule === info.name),
  );
  const files = new Map(parser.parsed).set(path, fresh);
  const suppressions = suppressionsIn(options);
  const { findings } = judge(
    rules,
    analysis.modelOf(
      all.map((facts) => (facts === known.facts ? typedFacts : facts)),
      inToday(model.handOver(), typed),
    ),
    deployed,
    [candidatesIn(typedFacts, within)],
    files,
    {
      ...suppressions,
      ignoresAt: (one) => (one === path ? suppressions.ignoresAt(one) : "none"),
    },
    () => options.onProgress?.({ doing: "judging" }),
  );
  const isWanted = wantedTest(options);
  const own = findings
    .filter((finding) => finding.path === path && isWanted(finding))
    .map((finding) => ({ ...finding, fixes: [] }))
    .toSorted(compareFindings);
  return {
    kind: "judged",
    findings: own,
    sources: new Map(sourcesOf(own, files, deployed)).set(path, {
      path,
      ...fresh.source,
    }),
    codes: rules.map(({ info }) => info.code),
    within,
  };
}

const UNKNOWN: TypedVerdict = { kind: "unknown" };

function candidatesIn(
  facts: ModuleFacts,
  within: readonly Span[],
): ModuleFacts {
  const isInside = ({ captures }: Candidate): boolean =>
    within.some(({ start, end }) =>
      Object.values(captures).every(
        (span) => start <= span.start && span.end <= end,
      ),
    );
  return { ...facts, candidates: facts.candidates.filter(isInside) };
}
