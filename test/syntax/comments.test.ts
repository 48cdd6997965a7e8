import { describe, expect, test } from "vitest";
import { factQuery } from "../../src/syntax/fact-query.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { loadPython } from "../../src/syntax/language.ts";

const python = await loadPython();
const query = factQuery(python.language, []);

/** Each comment as `place: text of what it speaks of`, the text with its white space made one. */
function commentsOf(text: string): string[] {
  const { comments } = extractFacts({ python, facts: query }, "a.py", text, []);
  return comments.map(({ place, subject }) => {
    const code = subject && text.slice(subject.start, subject.end);
    return `${place}: ${code?.replace(/\s*(#.*)?\n\s*/g, " ") ?? "nothing"}`;
  });
}

test.each([
  ["beside", "f()  # noqa\n", ["beside: f()"]],
  ["at the end of the text", "f()  # noqa", ["beside: f()"]],
  ["behind several lines", "f(\n  1,\n)  # noqa\n", ["beside: f( 1, )"]],
  [
    "on the first of several lines",
    "f(  # noqa\n  1,\n)\n",
    ["beside: f( 1, )"],
  ],
  ["on a middle one", "f(\n  1,  # noqa\n  2,\n)\n", ["beside: f( 1, 2, )"]],
  [
    "on a line of its own within",
    "f(\n  # noqa\n  1,\n)\n",
    ["within: f( 1, )"],
  ],
  [
    "within an import",
    "from a import (\n  # noqa\n  b,\n)\n",
    ["within: from a import ( b, )"],
  ],
  ["behind the second statement", "f(); g()  # noqa\n", ["beside: g()"]],
  ["behind a semicolon", "f();  # noqa\n", ["beside: ;"]],
  [
    "behind a multi-line string",
    'a = f("""\n#\n""")  # noqa\n',
    ['beside: a = f(""" """)'],
  ],
  [
    "behind a continued line",
    "a = \\\n  f()  # noqa\n",
    ["beside: a = \\ f()"],
  ],
  ["above", "# noqa\nf(\n 1)\n", ["above: f( 1)"]],
  [
    "above, with another comment between",
    "# noqa\n# why\nf()\n",
    ["above: f()"],
  ],
  ["apart", "# noqa\n\nf()\n", ["apart: nothing"]],
  ["at the end", "f()\n# noqa\n", ["apart: nothing"]],
  ["the whole text", "# noqa", ["apart: nothing"]],
  [
    "above the first statement of a body",
    "def f():\n  # noqa\n  g()\n",
    ["above: g()"],
  ],
  ["above a later one", "def f():\n  g()\n  # noqa\n  h()\n", ["above: h()"]],
  [
    "behind the last one of a body",
    "def f():\n  g()  # noqa\nh()\n",
    ["beside: g()"],
  ],
  [
    "behind the last one over several lines",
    "def f():\n  g(\n  )  # noqa\n\nh()\n",
    ["beside: g( )"],
  ],
  [
    "above what follows a body",
    "def f():\n  g()\n# noqa\nh()\n",
    ["above: h()"],
  ],
  [
    "behind a header",
    "with f() as a:  # noqa\n  g()\n",
    ["beside: with f() as a:"],
  ],
  [
    "within a header",
    "with (\n  f() as a,  # noqa\n  g(),\n):\n  h()\n",
    ["beside: with ( f() as a, g(), ):"],
  ],
  ["above a header", "# noqa\nif f():\n  g()\n", ["above: if f():"]],
  [
    "behind an elif",
    "if a:\n  g()\nelif f():  # noqa\n  h()\n",
    ["beside: elif f():"],
  ],
  [
    "above an elif",
    "if a:\n  g()\n# noqa\nelif f():\n  h()\n",
    ["above: elif f():"],
  ],
  ["behind an else", "if a:\n  g()\nelse:  # noqa\n  h()\n", ["beside: else:"]],
  [
    "behind a body on the header's line",
    "if a: f()  # noqa\n",
    ["beside: f()"],
  ],
  ["behind a while", "while f(): # noqa\n  g()\n", ["beside: while f():"]],
  [
    "in a try",
    "try:  # noqa\n  g()\nexcept f(): # noqa\n  h()\nfinally:\n  # noqa\n  i()\n",
    ["beside: try:", "beside: except f():", "above: i()"],
  ],
  [
    "in a match",
    "match f():  # noqa\n  case 1 if g():  # noqa\n    h()\n",
    ["beside: match f():", "beside: case 1 if g():"],
  ],
  [
    "behind a decorator",
    "@f()  # noqa\ndef g():\n  h()\n",
    ["beside: @f() def g():"],
  ],
  [
    "above a decorator",
    "# noqa\n@f()\nclass G:\n  h()\n",
    ["above: @f() class G:"],
  ],
  [
    "between decorator and definition",
    "@f()\n# noqa\ndef g(a=h()):\n  i()\n",
    ["above: @f() def g(a=h()):"],
  ],
  [
    "behind a definition over several lines",
    "def g(\n  a=h(),  # noqa\n) -> f(x=1):\n  i()\n",
    ["beside: def g( a=h(), ) -> f(x=1):"],
  ],
  ["with a hash in front", 'f("#")  # noqa\n', ['beside: f("#")']],
  ["in one that begins otherwise", "f()  # why # noqa\n", ["beside: f()"]],
  ["in code that is broken", "f(  # noqa\n", ["beside: # noqa"]],
  ["in capitals", "f()  # NOQA\n", ["beside: f()"]],
  ["with tabs", "if a:\n\t# noqa\n\tf()\n", ["above: f()"]],
])("%s", (_, text, found) => {
  expect(commentsOf(text)).toEqual(found);
  const other = text.replaceAll("\n", "\r\n");
  expect(commentsOf(other)).toHaveLength(found.length);
});

describe("no comment", () => {
  test.each([
    ['f("# noqa")\n'],
    ['f("""\n# noqa\n""")\n'],
    ["f(f'{a}# noqa')\n"],
    ["f()  # nothing of the kind\n"],
    ["noqa = hanglint = 1\n"],
  ])("%j", (text) => {
    expect(commentsOf(text)).toEqual([]);
  });
});
