import { expect, test } from "vitest";
import type { Level } from "../../src/findings/finding.ts";
import { github } from "../../src/report/github.ts";
import { callFinding, placeOf, scanOf, sourceOf } from "./build.ts";
import { PLAIN } from "./context.ts";

const source = sourceOf("a.py", "requests.get(u)\n");
const call = placeOf(source, "requests.get(u)");

function linesFor(levels: readonly Level[]): readonly string[] {
  const findings = levels.map((level) => callFinding(call, { level }));
  return github(scanOf([source], findings), PLAIN)
    .split("\n")
    .slice(0, -1);
}

test("a runner reads back what was written", () => {
  const odd = sourceOf("100%, a:b\n.py", "x()\nrequests.get(\n  u)\n");
  const finding = callFinding(placeOf(odd, "requests.get(\n  u)"), {
    message: "`50%` of %0A\r\n::error::forged",
  });
  const text = github(scanOf([odd], [finding]), PLAIN);
  expect(text.split("\n")).toHaveLength(2);
  expect(readAsRunner(text)).toEqual({
    command: "warning",
    properties: {
      title: "HL101 http-call-without-timeout",
      file: "100%, a:b\n.py",
      line: "2",
      endLine: "2",
      col: "1",
      endColumn: "14",
    },
    data: "100%, a:b␊.py:2:1: HL101 `50%` of %0A ::error::forged",
  });
});

test("errors come first, then warnings, then notes", () => {
  const commands = linesFor(["note", "warning", "error", "warning"]).map(
    (line) => line.split(" ")[0],
  );
  expect(commands).toEqual(["::error", "::warning", "::warning", "::notice"]);
});

test("what a step's limit of annotations leaves out is said", () => {
  const ten = Array.from({ length: 10 }, () => "error" as const);
  expect(linesFor(ten)).toHaveLength(10);
  const many = linesFor([...ten, "error", ...ten.map(() => "note" as const)]);
  expect(many).toHaveLength(22);
  expect(many.at(-1)).toBe(
    "GitHub annotates 10 of 11 errors: no more than 10 of a kind in a step. All are in this log and in the job's summary.",
  );
});

/** As `ActionCommand.TryParseV2` of https://github.com/actions/runner reads a line. */
function readAsRunner(line: string) {
  const [, head = "", data = ""] = /^::(.*?)::(.*)\n$/.exec(line) ?? [];
  const [command, ...rest] = head.split(" ");
  const properties = rest
    .join(" ")
    .split(",")
    .map((pair): [string, string] => {
      const [name = "", ...value] = pair.split("=");
      return [name, unescape(unescapeProperty(value.join("=")))];
    });
  return {
    command,
    properties: Object.fromEntries(properties),
    data: unescape(data),
  };
}

function unescapeProperty(text: string): string {
  return text.replaceAll("%3A", ":").replaceAll("%2C", ",");
}

function unescape(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
}
