import { expect, test } from "vitest";
import { fromRoot } from "../../src/report/from-root.ts";
import {
  callFinding,
  insertAfter,
  placeOf,
  scanOf,
  sourceOf,
} from "./build.ts";

const inB = sourceOf("b.py", "requests.get(u)\n");
const inA = sourceOf("../a.py", "requests.get(u)\n");
const call = placeOf(inB, "requests.get(u)");
const result = scanOf(
  [inB, inA],
  [
    callFinding(placeOf(inA, "requests.get(u)"), { within: "a.fetch" }),
    callFinding(call, {
      within: "b",
      routes: [{ methods: [], path: "/", handler: "b.show", at: call }],
      trace: [{ ...call, message: "waits" }],
      fixes: [
        {
          title: "Add it",
          applicability: "safe",
          edits: [insertAfter(inB, "(u", ", timeout=5")],
        },
      ],
    }),
  ],
  {
    notices: [
      { kind: "not-found", path: "gone.py", message: "It is gone." },
      { kind: "not-found", path: "/gone.py", message: "It is gone." },
      { kind: "rule-crashed", message: "It failed." },
    ],
  },
);

test("every path counts from the root, and so do names made from paths", () => {
  const moved = fromRoot(result, (path) =>
    path.startsWith("../") ? `x/${path.slice(3)}` : `x/B/${path}`,
  );
  expect(moved.findings.map(({ path, within }) => [path, within])).toEqual([
    ["x/B/b.py", "x.B.b"],
    ["x/a.py", "x.a.fetch"],
  ]);
  const [first] = moved.findings;
  expect(first?.routes).toMatchObject([
    { handler: "x.B.b.show", at: { path: "x/B/b.py" } },
  ]);
  expect(first?.trace).toMatchObject([{ path: "x/B/b.py" }]);
  expect(first?.fixes).toMatchObject([{ edits: [{ path: "x/B/b.py" }] }]);
  expect([...moved.sources.keys()]).toEqual(["x/B/b.py", "x/a.py"]);
  expect(moved.notices.map(({ path }) => path)).toEqual([
    undefined,
    "/gone.py",
    "x/B/gone.py",
  ]);
});

test("a name that is not made from the path stays", () => {
  const moved = fromRoot(
    scanOf([inB], [callFinding(call, { within: "shop.b2.show" })]),
    (path) => `x/${path}`,
  );
  expect(moved.findings[0]?.within).toBe("shop.b2.show");
});
