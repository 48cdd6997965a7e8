import type { Fix } from "../findings/fix.ts";
import type { IdleMark } from "../findings/suppressions/idle.ts";
import type { Selector } from "../findings/suppressions/mark.ts";
import type { Span } from "../text/span.ts";
import { dedent } from "../text/dedent.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const unusedSuppression: Rule = {
  info: {
    code: "HL901",
    name: "unused-suppression",
    status: "stable",
    summary: "A suppression that suppresses nothing.",
    why: dedent`
      A comment such as \`# hanglint: ignore[HL101]\` says that somebody has looked at a finding and lives with it. When
      the finding is gone, or was never there, the comment tells readers of a wait that is none, and it would hide the
      next one that comes to its line.
    `,
    example: {
      bad: dedent`
        import requests

        requests.get("https://rates.example/eur", timeout=5)  # hanglint: ignore[HL101] it answers at once
      `,
      good: dedent`
        import requests

        requests.get("https://rates.example/eur", timeout=5)
      `,
    },
    fixSafety: "Safe: a comment goes, and no finding comes back.",
    cwe: [1164],
    references: ["https://docs.astral.sh/ruff/rules/unused-noqa/"],
  },
  runs: "after suppressions",

  check(_, context) {
    return context.idleMarks.map((mark) => reportOn(context, mark));
  },
};

function reportOn(context: RuleContext, idle: IdleMark): Report {
  const { path, mark } = idle;
  const module = context.model.module(path);
  const around = module.functionAt(mark.span.start);
  return {
    subject: {
      kind: "place",
      path,
      span: mark.span,
      within: module.qualifiedName(around?.scope ?? 0),
      name: mark.written,
    },
    level: "note",
    confidence: "high",
    message: `\`# ${mark.written}\` suppresses nothing: ${because(idle)}.`,
    step: "",
    fixes: fixes(context, idle),
  };
}

function because({ why, mark, idle }: IdleMark): string {
  const where = mark.reach === "file" ? "in this file" : "there";
  switch (why.kind) {
    case "not understood":
      return "it is neither `hanglint: ignore[HL101]` nor `hanglint: ignore-file[HL101]`";
    case "names nothing":
      return "it names no rule";
    case "unknown rules":
      return `no rule is called ${listed(idle)}`;
    case "above nothing":
      return "no statement follows on the next line";
    case "nothing found":
      return idle.length === 0
        ? `nothing is found ${where}`
        : `${listed(idle)} is not found ${where}`;
  }
}

function listed(selectors: readonly Selector[]): string {
  return selectors.map(({ word }) => `\`${word}\``).join(" or ");
}

function fixes(
  { textOf, isEditable }: RuleContext,
  { path, mark, idle }: IdleMark,
): Fix[] {
  if (!isEditable(path)) return [];
  const kept = mark.listed.filter((selector) => !idle.includes(selector));
  const [first, last] = [mark.listed[0], mark.listed.at(-1)];
  const isPart = idle.length > 0 && kept.length > 0 && first && last;
  const edit = isPart
    ? {
        span: { start: first.span.start, end: last.span.end },
        text: kept.map(({ word }) => word).join(", "),
      }
    : { span: removal(textOf(path), mark.span), text: "" };
  return [
    {
      title: `Remove ${isPart ? listed(idle) : `\`# ${mark.written}\``}`,
      applicability: "safe",
      edits: [{ path, ...edit }],
    },
  ];
}

/** The comment with the white space that belongs to it, or its line where it stands alone. */
function removal(text: string, { start, end }: Span): Span {
  const [after = ""] = /^[ \t]*/.exec(text.slice(end)) ?? [];
  const rest = end + after.length;
  const isLast = rest === text.length || /[\r\n]/.test(text[rest] ?? "");
  if (!isLast) return { start, end: rest };
  const lineStart =
    Math.max(...["\n", "\r"].map((line) => text.lastIndexOf(line, start - 1))) +
    1;
  const code = text.slice(lineStart, start).trimEnd();
  if (code !== "") return { start: lineStart + code.length, end: rest };
  const [lineEnd = ""] = /^(?:\r\n|\n|\r)?/.exec(text.slice(rest)) ?? [];
  return { start: lineStart, end: rest + lineEnd.length };
}
