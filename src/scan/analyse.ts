import { BUILT_IN } from "../catalog/built-in.ts";
import { createCatalog } from "../catalog/catalog.ts";
import { pinnedTo } from "../catalog/pinned.ts";
import { compareFindings, type Finding } from "../findings/finding.ts";
import { compareNotices, type Notice } from "../findings/notice.ts";
import type { Discovered } from "../project/discover.ts";
import { readPins } from "../project/pins/read-pins.ts";
import type { Rule, Subject } from "../rules/rule.ts";
import type { ScanOptions } from "../scan.ts";
import type { EarlierToday } from "../semantics/earlier.ts";
import { createModel, type Model } from "../semantics/model.ts";
import { loadPython } from "../syntax/language.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import { deploymentsOf, type ProjectDeployments } from "./deployments.ts";
import { FileParser } from "./file-parser.ts";
import { judge } from "./judge.ts";
import type { KeptFacts } from "./kept-facts.ts";
import { looseEnds } from "./loose-ends.ts";
import { withOverlay } from "./overlay.ts";
import { parseFiles, type ParsedFiles } from "./parse-files.ts";
import { settingsInForce, wantedTest } from "./settings-in-force.ts";
import { suppressionsIn } from "./suppressing.ts";
import type { Purpose } from "./survey.ts";

/** A project that was read and judged, with the model that answers more questions. */
export interface Analysis {
  readonly model: Model;
  /** Another model of the project, from other facts of its files and what an earlier one knows. */
  readonly modelOf: (
    facts: readonly ModuleFacts[],
    earlier: EarlierToday,
  ) => Model;
  /** Of the files in which rules look. */
  readonly facts: () => readonly ModuleFacts[];
  readonly deployed: ProjectDeployments;
  readonly rules: readonly Rule[];
  /** Sorted, without those that the settings leave out. */
  readonly findings: readonly Finding[];
  /** What each finding is about, by `subjectKey`. */
  readonly subjects: ReadonlyMap<string, Subject>;
  /** Questions to the model may parse more files, and so add to them. */
  readonly notices: () => readonly Notice[];
  readonly parser: FileParser;
  /** Of all files, parsed or not. */
  readonly read: { readonly files: number; readonly bytes: number };
}

/**
 * From files to findings; trouble with a file is a notice, and the rest goes on.
 * @param kept of earlier scans in this process
 */
export async function analyse(
  options: ScanOptions,
  found: Discovered,
  purpose: Purpose,
  kept: KeptFacts | null = null,
): Promise<Analysis> {
  const all = withOverlay(found.files, options);
  const { rules, knowledge } = settingsInForce(all, options);
  const { pins, notices: pinNotices } = readPins(found.pinFiles);
  const catalog = createCatalog(
    [...pinnedTo(BUILT_IN, pins), ...knowledge.apis],
    knowledge.bounded,
  );
  const python = await loadPython();
  const { decorators, baseClasses } = knowledge.routes;
  const parser = new FileParser(
    python,
    { ...options, rules },
    catalog,
    [...decorators, ...baseClasses],
    kept,
  );
  const files = parseFiles(
    parser,
    { ...found, files: all },
    catalog,
    knowledge.routes,
    purpose,
    options.onProgress,
  );
  const deployed = await deploymentsOf(
    python,
    found,
    options,
    files.namingGunicorn,
  );
  const pause = (): void => options.onProgress?.({ doing: "judging" });
  const routeSources = { ...knowledge.routes, operations: files.operations };
  const modelNow = (): Model =>
    createModel(files.facts(), catalog, routeSources, files.project);
  const model = grownModel(files, modelNow, pause);
  pause();
  const judged = judge(
    rules,
    model,
    deployed,
    files.looked(),
    parser.parsed,
    suppressionsIn(options),
    pause,
  );
  return {
    model,
    modelOf: (facts, earlier) =>
      createModel(facts, catalog, routeSources, files.project, earlier),
    facts: files.facts,
    deployed,
    rules,
    findings: judged.findings
      .filter(wantedTest(options))
      .toSorted(compareFindings),
    subjects: judged.subjects,
    notices: () =>
      [
        ...found.notices,
        ...deployed.notices,
        ...pinNotices,
        ...parser.notices,
        ...judged.notices,
      ].sort(compareNotices),
    parser,
    read: { files: all.length, bytes: files.bytes },
  };
}

/** The model in which all callers of what may be found are seen. One that has to be made anew is not kept in memory. */
function grownModel(
  files: ParsedFiles,
  modelNow: () => Model,
  pause: () => void,
): Model {
  const first = modelNow();
  const hasGrown = files.growTowards(looseEnds(first, files.looked(), pause));
  return hasGrown ? modelNow() : first;
}
