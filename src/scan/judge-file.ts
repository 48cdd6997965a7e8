import { compareFindings } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import type { ScanOptions } from "../scan.ts";
import { inToday, type TypedIn } from "../semantics/earlier.ts";
import { moduleOf } from "../semantics/project.ts";
import { typedFunction } from "../semantics/typed-function.ts";
import type { Candidate, ModuleFacts } from "../syntax/module-facts.ts";
import { replacedBetween } from "../text/replaced.ts";
import type { TypedFile } from "../syntax/typed-file.ts";
import type { Span } from "../text/span.ts";
import type { Analysis } from "./analyse.ts";
import { judge } from "./judge.ts";
import { wantedTest } from "./settings-in-force.ts";
import { sourcesOf } from "./sources.ts";
import { suppressionsIn } from "./suppressing.ts";

/** What a part of a file of an analysed project comes to. */
export interface JudgedFile extends Pick<ScanResult, "findings" | "sources"> {
  /** Codes of the rules that judged; the others look at more than a file. */
  readonly codes: readonly string[];
  /** Where they judged, in the text of now: the function in which one types, or the whole file. */
  readonly within: Span;
}

/**
 * Judges a file of an analysed project with its bytes of now, as far as it was typed in. What the rest of the
 * project does with it is taken to be what it was: that is nearly always right while one types, and costs a
 * small part of a scan. No fixes: how many seconds one gives depends on the other calls of a route.
 * @returns null where nothing was typed, and where the file was not judged or cannot be read: then only a scan
 * can tell
 */
export function judgeFile(
  analysis: Analysis,
  options: ScanOptions,
  typedFile: TypedFile,
  bytes: Buffer,
): JudgedFile | null {
  const { path } = typedFile;
  const { parser, deployed, model } = analysis;
  const known = parser.parsed.get(path);
  const all = analysis.facts();
  if (known === undefined || !all.includes(known.facts)) return null;
  // The analysis is asked again with the next key: it stays what it was.
  const fresh = parser.parseTyped(known, bytes, typedFile);
  if (fresh === null) return null;
  const { text } = fresh.source;
  const replaced = replacedBetween(known.source.text, text);
  if (replaced === null) return null;
  const typed: TypedIn = {
    before: model.module(path),
    after: moduleOf(fresh.facts),
    replaced,
  };
  const within = typedFunction(typed) ?? { start: 0, end: text.length };
  const rules = analysis.rules.filter(({ info }) =>
    parser.queries.some(({ rule }) => rule === info.name),
  );
  const files = new Map(parser.parsed).set(path, fresh);
  const suppressions = suppressionsIn(options);
  const { findings } = judge(
    rules,
    analysis.modelOf(
      all.map((facts) => (facts === known.facts ? fresh.facts : facts)),
      inToday(model.handOver(), typed),
    ),
    deployed,
    [candidatesIn(fresh.facts, within)],
    files,
    {
      ...suppressions,
      ignoresAt: (one) => (one === path ? suppressions.ignoresAt(one) : "none"),
    },
    () => undefined,
  );
  const isWanted = wantedTest(options);
  const own = findings
    .filter((finding) => finding.path === path && isWanted(finding))
    .map((finding) => ({ ...finding, fixes: [] }))
    .toSorted(compareFindings);
  return {
    findings: own,
    sources: new Map(sourcesOf(own, files, deployed)).set(path, {
      path,
      ...fresh.source,
    }),
    codes: rules.map(({ info }) => info.code),
    within,
  };
}

function candidatesIn(facts: ModuleFacts, { start, end }: Span): ModuleFacts {
  const isInside = ({ captures }: Candidate): boolean =>
    Object.values(captures).every(
      (span) => start <= span.start && span.end <= end,
    );
  return { ...facts, candidates: facts.candidates.filter(isInside) };
}
