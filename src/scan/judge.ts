import { strictestOf } from "../deploy/strictest.ts";
import type { Finding } from "../findings/finding.ts";
import type { Notice } from "../findings/notice.ts";
import type { SourceText } from "../findings/scan-result.ts";
import { encodePython } from "../project/decode.ts";
import { findingOf } from "../rules/finding.ts";
import type { Rule, RuleContext, RuleMatch } from "../rules/rule.ts";
import type { Model } from "../semantics/model.ts";
import type { ProjectDeployments } from "./deployments.ts";
import type { ParsedFile } from "./parse-files.ts";

export interface Judged {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

/** Lets each rule judge the matches of its query for which the model answers yes. */
export function judge(
  rules: readonly Rule[],
  model: Model,
  deployed: ProjectDeployments,
  files: readonly ParsedFile[],
): Judged {
  const context = contextOf(model, deployed, files);
  const findings: Finding[] = [];
  const notices: Notice[] = [];
  for (const rule of rules) {
    try {
      for (const report of rule.check(matchesOf(rule, model, files), context)) {
        findings.push(findingOf(rule, report, context));
      }
    } catch (error) {
      notices.push({
        kind: "rule-crashed",
        message: `${rule.info.code} ${rule.info.name} failed (${String(error)}), and its findings are missing. Please report it with the file that it fails on.`,
      });
    }
  }
  return { findings, notices };
}

function matchesOf(
  rule: Rule,
  model: Model,
  files: readonly ParsedFile[],
): RuleMatch[] {
  return files.flatMap(({ path, facts }) =>
    facts.candidates
      .filter(
        (candidate) =>
          candidate.rule === rule.info.name &&
          candidate.questions.every((question) =>
            model.answers(model.module(path), candidate, question),
          ),
      )
      .map((candidate) => ({ path, candidate })),
  );
}

function contextOf(
  model: Model,
  { deployments, sourceOf }: ProjectDeployments,
  files: readonly ParsedFile[],
): RuleContext {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    model,
    deployment: strictestOf(deployments),
    deployments,
    textOf: (path) => {
      const text = byPath.get(path)?.source.text ?? sourceOf(path)?.text;
      if (text === undefined) throw new RangeError(`${path} was not read`);
      return text;
    },
    isEditable: (path) => {
      const file = byPath.get(path);
      if (file === undefined) return isPlainText(sourceOf(path));
      const { facts, source } = file;
      return (
        facts.errors.length === 0 &&
        encodePython(source.text, source.encoding) !== null
      );
    },
  };
}

/** Whether a file that is not parsed is read as it is written. */
function isPlainText(source: SourceText | null): boolean {
  return source !== null && source.text === source.utf8;
}
