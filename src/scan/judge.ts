import type { Deployment } from "../deploy/deployment.ts";
import { strictestOf } from "../deploy/strictest.ts";
import type { Finding } from "../findings/finding.ts";
import type { Notice } from "../findings/notice.ts";
import { encodePython } from "../project/decode.ts";
import { findingOf } from "../rules/finding.ts";
import type { Rule, RuleContext, RuleMatch } from "../rules/rule.ts";
import type { Model } from "../semantics/model.ts";
import type { ParsedFile } from "./parse-files.ts";

export interface Judged {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

/** Lets each rule judge the matches of its query for which the model answers yes. */
export function judge(
  rules: readonly Rule[],
  model: Model,
  deployments: readonly Deployment[],
  files: readonly ParsedFile[],
): Judged {
  const context = contextOf(model, deployments, files);
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
  deployments: readonly Deployment[],
  files: readonly ParsedFile[],
): RuleContext {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const fileAt = (path: string): ParsedFile => {
    const file = byPath.get(path);
    if (file === undefined) throw new RangeError(`${path} was not parsed`);
    return file;
  };
  return {
    model,
    deployment: strictestOf(deployments),
    deployments,
    textOf: (path) => fileAt(path).source.text,
    isEditable: (path) => {
      const { facts, source } = fileAt(path);
      return (
        facts.errors.length === 0 &&
        encodePython(source.text, source.encoding) !== null
      );
    },
  };
}
