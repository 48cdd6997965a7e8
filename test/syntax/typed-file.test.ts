import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/rules/rules.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { factQuery } from "../../src/syntax/fact-query.ts";
import { frameworkQuery } from "../../src/syntax/framework-query.ts";
import { loadPython } from "../../src/syntax/language.ts";
import type { ModuleFacts } from "../../src/syntax/module-facts.ts";
import { TypedFile } from "../../src/syntax/typed-file.ts";

const python = await loadPython();
const names = RULES.map(({ info }) => info.name);
const query = factQuery(python.language, names);
const sought = {
  facts: query,
  rules: query.rules,
  frameworks: frameworkQuery(python.language),
};

function wholeFacts(text: string): ModuleFacts {
  const { facts, rules, frameworks } = sought;
  return extractFacts({ python, facts }, "a.py", text, rules, frameworks);
}

/** Equal for facts that say the same: the order in which a query finds its matches says nothing. */
function comparable({ candidates, tooDeep, ...rest }: ModuleFacts): object {
  const sorted = ({ captures }: (typeof candidates)[number]): string =>
    JSON.stringify(Object.entries(captures).toSorted());
  return {
    ...rest,
    candidates: candidates.toSorted((a, b) => (sorted(a) < sorted(b) ? -1 : 1)),
    tooDeep: new Set(tooDeep.map(({ start }) => start)),
  };
}

const CLASS = `class Client:
    # hanglint: ignore[HL101] the first
    session = requests.Session()

    def get(self, path):
        for way in self.ways:
            assert way
        return self.session.get(path)  # noqa: S113

    @property
    def ways(self):
        global total
        total = [w for w in (lambda: WAYS)()]
        return total


def last():
    # hanglint: ignore[HL101] above
    return requests.get("x")
`;

describe("what is typed gives the facts of the whole text", () => {
  test.each([
    ["in a method", "assert way", "assert way, f(way)"],
    ["on a class's first line", "requests.Session()", "Session(a, b())"],
    ["a base", "class Client:", "class Client(Base, metaclass=M()):"],
    [
      "a method more",
      "    @property",
      "    def put(self): pass\n\n    @property",
    ],
    ["a method that becomes a function", "    @property\n    def", "def"],
    [
      "a name made global",
      "        total = [",
      "        global way\n        way = total = [",
    ],
    ["a class that ends earlier", "    def get", "def get"],
    [
      "in front of everything",
      "class Client",
      "import requests\n\nclass Client",
    ],
    ["at the end", 'get("x")\n', 'get("x")\n\nget()'],
    ["a comment", "# noqa: S113", "# hanglint: ignore[HL101]"],
    ["under a comment", 'return requests.get("x")', "x = 1\n    return x"],
    ["statements on one line", "total = [", "a(); b = c(); total = ["],
    ["a quote", '"x"', '"x'],
    ["a bracket", "self.session.get(path)", "self.session.get(path"],
    ["nothing at all", "pass", "pass"],
    ["everything", CLASS, ""],
  ])("%s", (_, before, after) => {
    const typed = new TypedFile(python, "a.py");
    for (const text of [CLASS, CLASS.replace(before, after), CLASS]) {
      const facts = typed.facts(text, sought);
      expect(comparable(facts)).toEqual(comparable(wholeFacts(text)));
    }
    typed.close();
  });

  const FIXTURES = [
    "http-call-without-timeout/local_imports.py",
    "client-without-timeout/options_set_later.py",
    "ineffective-timeout/adapters.py",
  ];
  const PIECES = [
    ...["x", " ", "\n", "0", "(", ")", '"', "'''", ":", "#", ",", "    "],
    ...["\n    ", "\n# hanglint: ignore[HL101]\n", "  # noqa: S113"],
    ...["global total\n", "lambda: f(1)", "[g(y) for y in z]", "if x:\n"],
    ...["else:\n", "import requests\n", 'requests.get("x")\n'],
    ...["def f(a, b=c()):\n    return a\n", "@app.get('/')\n", "assert x\n"],
    "class A(B):\n    def send(self): pass\n",
  ];
  test.each(FIXTURES)("at random places of %s", (fixture) => {
    const random = randomNumbers(fixture.length);
    const below = (limit: number): number => Math.floor(random() * limit);
    const url = new URL(`../rules/${fixture}`, import.meta.url);
    let text = readFileSync(url, "utf8");
    const typed = new TypedFile(python, "a.py");
    typed.facts(text, sought);
    for (let count = 0; count < 150; count += 1) {
      const before = text;
      const start = below(text.length + 1);
      const end = start + (random() < 0.5 ? 0 : below(60));
      const piece = random() < 0.2 ? "" : (PIECES[below(PIECES.length)] ?? "");
      text = text.slice(0, start) + piece + text.slice(end);
      const whole = wholeFacts(text);
      const facts = typed.facts(text, sought);
      expect(comparable(facts)).toEqual(comparable(whole));
      // What breaks the code is mostly taken back.
      if (whole.errors.length > 0 && random() < 0.7) text = before;
    }
    typed.close();
  });
});

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
