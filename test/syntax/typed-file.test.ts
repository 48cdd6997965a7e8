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
  operators: null,
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

function said(typed: TypedFile, text: string): object | null {
  const facts = typed.facts(text);
  return facts && comparable(facts);
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
    ["nothing at all", "pass", "pass"],
    ["everything", CLASS, ""],
  ])("%s", (_, before, after) => {
    const typed = new TypedFile(python, "a.py", CLASS, sought);
    for (const text of [CLASS, CLASS.replace(before, after), CLASS]) {
      expect(said(typed, text)).toEqual(comparable(wholeFacts(text)));
    }
    typed.close();
  });

  test.each([
    ["a quote", "        assert way\n", ['f"', 'f"x', 'f"x"']],
    ["a bracket", "        assert way\n", ["f(", "f(a", "f(a)"]],
    [
      "a string of many lines",
      "        assert way\n",
      ["'''", "'''x", "'''x'''"],
    ],
    [
      "brackets in each other",
      "        assert way\n",
      ["[f(", "[f({", "[f({})]"],
    ],
  ])("once it parses: %s", (_, before, keys) => {
    const typed = new TypedFile(python, "a.py", CLASS, sought);
    const texts = keys.map((key) => CLASS.replace(before, `        ${key}\n`));
    const last = texts.pop() ?? "";
    for (const text of texts) expect(typed.facts(text)).toBeNull();
    expect(said(typed, last)).toEqual(comparable(wholeFacts(last)));
    typed.close();
  });

  test("where the code was broken before: elsewhere at once, there once it parses", () => {
    const broken = CLASS.replace('get("x")', 'get("x"');
    const typed = new TypedFile(python, "a.py", broken, sought);
    const elsewhere = broken.replace("assert way", "assert way, f(way)");
    expect(said(typed, elsewhere)).toEqual(comparable(wholeFacts(elsewhere)));
    const there = elsewhere.replace('get("x"', 'get("xy"');
    expect(typed.facts(there)).toBeNull();
    const mended = elsewhere.replace('get("x"', 'get("xy")');
    expect(said(typed, mended)).toEqual(comparable(wholeFacts(mended)));
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
  const textOf = (fixture: string): string =>
    readFileSync(new URL(`../rules/${fixture}`, import.meta.url), "utf8");
  /** Types something somewhere. */
  const typist = (seed: number): ((text: string) => string) => {
    const random = randomNumbers(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    return (text) => {
      const start = below(text.length + 1);
      const end = start + (random() < 0.5 ? 0 : below(60));
      const piece = random() < 0.2 ? "" : (PIECES[below(PIECES.length)] ?? "");
      return text.slice(0, start) + piece + text.slice(end);
    };
  };

  test.each(FIXTURES)("at random places of %s", (fixture) => {
    const type = typist(fixture.length);
    let last = textOf(fixture);
    let text = last;
    const typed = new TypedFile(python, "a.py", text, sought);
    let read = 0;
    for (let count = 1; count <= 150; count += 1) {
      text = type(text);
      const whole = wholeFacts(text);
      const facts = said(typed, text);
      if (whole.errors.length > 0) expect(facts).toBeNull();
      if (facts === null) {
        // What breaks the code is taken back, now and then with more that was typed.
        if (count % 3 > 0) text = last;
      } else {
        expect(facts).toEqual(comparable(whole));
        last = text;
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(20);
    typed.close();
  });

  test.each(FIXTURES)("where %s was broken already", (fixture) => {
    const type = typist(fixture.length);
    let read = 0;
    for (let count = 1; count <= 150; count += 1) {
      const broken = type(textOf(fixture));
      const typed = new TypedFile(python, "a.py", broken, sought);
      const text = type(broken);
      const facts = said(typed, text);
      typed.close();
      if (facts === null) continue;
      expect(facts).toEqual(comparable(wholeFacts(text)));
      read += 1;
    }
    expect(read).toBeGreaterThan(20);
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
