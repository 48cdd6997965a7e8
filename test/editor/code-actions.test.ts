import { expect, test } from "vitest";
import type { Range } from "vscode-languageserver/node";
import {
  fixAllAction,
  quickFixes,
  type Suppress,
} from "../../src/editor/code-actions.ts";
import { diagnosticOf } from "../../src/editor/diagnostics.ts";
import { findingHover } from "../../src/editor/hover.ts";
import { viewOf } from "../../src/editor/view.ts";
import type { Finding } from "../../src/findings/finding.ts";

const TEXT = "a = wait()\n";
const EDIT = { path: "a.py", span: { start: 9, end: 9 }, text: "5" };
const suppressAbove: Suppress = () => [EDIT];
const FINDING: Finding = {
  code: "HL101",
  name: "http-call-without-timeout",
  level: "warning",
  confidence: "high",
  message: "It waits.",
  path: "a.py",
  span: { start: 4, end: 10 },
  within: "a",
  callee: "wait",
  routes: [],
  moreRoutes: 0,
  trace: [],
  suppressed: null,
  fixes: [
    { title: "Wait 5 s", applicability: "safe", edits: [EDIT] },
    { title: "Think", applicability: "display", edits: [EDIT] },
    { title: "Give up", applicability: "unsafe", edits: [EDIT] },
  ],
};
const SOURCES = new Map([["a.py", { path: "a.py", text: TEXT, utf8: TEXT }]]);

test("a sketch is no action but stands in the hover, and only a safe fix is preferred", () => {
  const view = viewOf(SOURCES, () => null);
  const actions = quickFixes(FINDING, "/project", view, () => []);
  expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual(
    [
      ["HL101: Wait 5 s", true],
      ["HL101: Give up (may change behaviour)", false],
    ],
  );
  expect(findingHover(FINDING, "/project", view)).toContain("By hand: Think");
});

test("a fix whose place was typed over is not offered, one behind what was typed is moved", () => {
  const typedOver = viewOf(SOURCES, () => ({
    text: "a = wa()\n",
    version: 2,
    isSettled: true,
  }));
  expect(quickFixes(FINDING, "/project", typedOver, () => [])).toEqual([]);
  const moved = viewOf(SOURCES, () => ({
    text: `\n${TEXT}`,
    version: 3,
    isSettled: true,
  }));
  const [fix] = quickFixes(FINDING, "/project", moved, () => []);
  expect(fix?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: "file:///project/a.py", version: 3 },
      edits: [
        {
          range: {
            start: { line: 1, character: 9 },
            end: { line: 1, character: 9 },
          },
          newText: "5",
        },
      ],
    },
  ]);
});

test("nothing is offered in a text that was not judged, but what is found stays in sight", () => {
  const text = `x = "\n${TEXT}`;
  const view = viewOf(SOURCES, () => ({ text, version: 4, isSettled: false }));
  expect(quickFixes(FINDING, "/project", view, suppressAbove)).toEqual([]);
  expect(fixAllAction([FINDING], "a.py", "/project", view)).toEqual([]);
  expect(diagnosticOf(FINDING, "/project", view)?.range.start).toEqual({
    line: 1,
    character: 4,
  });
});

test("what is found grows with what is typed inside of it, and goes with its start or end", () => {
  const rangeIn = (text: string): Range | undefined => {
    const shown = { text, version: 5, isSettled: true };
    const view = viewOf(SOURCES, () => shown);
    return diagnosticOf(FINDING, "/project", view)?.range;
  };
  expect(rangeIn('a = wait("\n")\n')).toEqual({
    start: { line: 0, character: 4 },
    end: { line: 1, character: 2 },
  });
  expect(rangeIn("a = ait()\n")).toBeUndefined();
  expect(rangeIn("a = wait(\nb = wait()")).toBeUndefined();
});
