import type { Finding, Place } from "../../src/findings/finding.ts";
import type { FileEdit } from "../../src/findings/fix.ts";
import type { RuleInfo } from "../../src/findings/rule-info.ts";
import type { ScanResult, SourceText } from "../../src/findings/scan-result.ts";

export const CALL_RULE: RuleInfo = {
  code: "HL101",
  name: "http-call-without-timeout",
  status: "stable",
  summary: "An HTTP call that can wait forever.",
  why: "`requests` waits **forever** by default. One slow peer parks the worker\nuntil Gunicorn kills it.",
  example: {
    bad: "import requests\n\nrequests.get(url)\n",
    good: "import requests\n\nrequests.get(url, timeout=(3.05, 25))\n",
  },
  fixSafety: "Unsafe: a slow peer now raises `requests.Timeout`.",
  cwe: [1088, 400],
  references: ["https://requests.readthedocs.io/en/latest/user/quickstart/"],
};

export const SLEEP_RULE: RuleInfo = {
  code: "HL302",
  name: "sleep-in-route",
  status: "preview",
  summary: "A `time.sleep` that a request waits for.",
  why: "A sleeping worker serves nobody.",
  example: { bad: "time.sleep(1)\n", good: "pass\n" },
  fixSafety: "There is no fix: the code around it must change.",
  cwe: [],
  references: [],
};

/** A source file; `utf8` is made from the text unless the file's bytes read differently. */
export function sourceOf(path: string, text: string, utf8 = text): SourceText {
  return { path, text, utf8 };
}

/** Where a piece of code stands in a source, by default its first occurrence. */
export function placeOf(
  { path, text }: SourceText,
  code: string,
  from = 0,
): Place {
  const start = text.indexOf(code, from);
  if (start < 0) throw new Error(`${code} is not in ${path}`);
  return { path, span: { start, end: start + code.length } };
}

/** An edit that inserts after a piece of code. */
export function insertAfter(
  source: SourceText,
  code: string,
  text: string,
): FileEdit {
  const { path, span } = placeOf(source, code);
  return { path, span: { start: span.end, end: span.end }, text };
}

/** A finding of {@link CALL_RULE}; the rest is what most cases share. */
export function callFinding(
  place: Place,
  rest: Partial<Finding> = {},
): Finding {
  return {
    ...place,
    code: CALL_RULE.code,
    name: CALL_RULE.name,
    level: "warning",
    confidence: "high",
    message: "`requests.get` has no timeout.",
    within: "app.clients.fetch",
    callee: "requests.get",
    routes: [],
    moreRoutes: 0,
    trace: [],
    suppressed: null,
    fixes: [],
    ...rest,
  };
}

/** A scan of these sources that found this. */
export function scanOf(
  sources: readonly SourceText[],
  findings: readonly Finding[],
  rest: Partial<ScanResult> = {},
): ScanResult {
  return {
    findings,
    notices: [],
    summary: {
      files: 14,
      bytes: 52_000,
      parsed: 9,
      parsedBytes: 31_000,
      judgedBy: "Judged by Procfile:1.",
      testFilesSkipped: 0,
    },
    rules: [CALL_RULE, SLEEP_RULE],
    sources: new Map(sources.map((source) => [source.path, source])),
    ...rest,
  };
}
