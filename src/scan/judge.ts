import { strictestOf } from "../deploy/strictest.ts";
import type { Finding } from "../findings/finding.ts";
import type { Notice } from "../findings/notice.ts";
import { encodePython } from "../project/decode.ts";
import { findingOf } from "../rules/finding.ts";
import type { Rule, RuleContext, RuleMatch, Subject } from "../rules/rule.ts";
import type { Model } from "../semantics/model.ts";
import type { ProjectDeployments } from "./deployments.ts";
import type { ParsedFile } from "./file-parser.ts";
import { Interruption } from "./interruption.ts";
import type { FileCandidates } from "./needs-route.ts";
import { suppressing, type Suppressions } from "./suppressing.ts";

export interface Judged {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  /** What each finding is about, by `subjectKey`. */
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** Equal for a finding and its copy that a comment suppresses. */
export function subjectKey({ code, path, span }: Finding): string {
  return `${code} ${String(span.start)} ${String(span.end)} ${path}`;
}

/**
 * Lets each rule judge the matches of its query for which the model answers yes, then comments the findings.
 * @param looked the files in which rules look
 * @param files by path, all that were parsed; names may lead to more of them meanwhile
 * @param pause is called now and then; when it throws an `Interruption`, so does this
 */
export function judge(
  rules: readonly Rule[],
  model: Model,
  deployed: ProjectDeployments,
  looked: readonly FileCandidates[],
  files: ReadonlyMap<string, ParsedFile>,
  suppressions: Suppressions,
  pause: () => void,
): Judged {
  const context = contextOf(model, deployed, files);
  const suppress = suppressing(suppressions, files, context);
  const first = runRules(
    rules.filter(({ runs }) => runs === undefined),
    looked,
    context,
    pause,
  );
  const { findings, idle } = suppress(first.findings);
  const second = runRules(
    rules.filter(({ runs }) => runs === "after suppressions"),
    looked,
    { ...context, idleMarks: idle },
    pause,
  );
  return {
    findings: [...findings, ...suppress(second.findings).findings],
    notices: [...first.notices, ...second.notices],
    subjects: new Map([...first.subjects, ...second.subjects]),
  };
}

function runRules(
  rules: readonly Rule[],
  looked: readonly FileCandidates[],
  context: RuleContext,
  pause: () => void,
): Judged {
  const findings: Finding[] = [];
  const notices: Notice[] = [];
  const subjects = new Map<string, Subject>();
  for (const rule of rules) {
    try {
      const matches = matchesOf(rule, context.model, looked, pause);
      for (const report of rule.check(matches, context)) {
        const finding = findingOf(rule, report, context);
        findings.push(finding);
        subjects.set(subjectKey(finding), report.subject);
      }
    } catch (error) {
      if (error instanceof Interruption) throw error;
      notices.push({
        kind: "rule-crashed",
        message: `${rule.info.code} ${rule.info.name} failed (${String(error)}), and its findings are missing. Please report it with the file that it fails on.`,
      });
    }
  }
  return { findings, notices, subjects };
}

function matchesOf(
  { info }: Rule,
  model: Model,
  looked: readonly FileCandidates[],
  pause: () => void,
): RuleMatch[] {
  return looked.flatMap(({ path, candidates }) => {
    if (candidates.length > 0) pause();
    const module = model.module(path);
    return candidates
      .filter((candidate) =>
        candidate.asked.some(
          ({ rule, questions }) =>
            rule === info.name &&
            questions.every((question) =>
              model.answers(module, candidate, question),
            ),
        ),
      )
      .map((candidate) => ({ path, candidate }));
  });
}

function contextOf(
  model: Model,
  { deployments, pooler, sourceOf, isWritable }: ProjectDeployments,
  files: ReadonlyMap<string, ParsedFile>,
): RuleContext {
  return {
    model,
    deployment: strictestOf(deployments),
    deployments,
    pooler,
    textOf: (path) => {
      const text = files.get(path)?.source.text ?? sourceOf(path)?.text;
      if (text === undefined) throw new RangeError(`${path} was not read`);
      return text;
    },
    isEditable: (path) => {
      const file = files.get(path);
      if (file === undefined) return isWritable(path);
      const { facts, source } = file;
      return (
        facts.errors.length === 0 &&
        encodePython(source.text, source.encoding) !== null
      );
    },
    idleMarks: [],
  };
}
