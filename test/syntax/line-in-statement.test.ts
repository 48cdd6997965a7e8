import { expect, test } from "vitest";
import { loadPython } from "../../src/syntax/language.ts";
import { endsInStatement } from "../../src/syntax/line-in-statement.ts";

const python = await loadPython();

/** The lines, from 1, that end in the middle of a statement. */
function linesIn(text: string): readonly number[] {
  const tree = python.parse(text);
  let start = 0;
  const found = text.split("\n").flatMap((line, index) => {
    const isIn = endsInStatement(tree.rootNode, text, start);
    start += line.length + 1;
    return isIn ? [index + 1] : [];
  });
  tree.delete();
  return found;
}

test.each([
  ["client.\nget()", [1]],
  ["total = 1 +\n2\n", [1]],
  ["total =\nother\n", [1]],
  ["if first and\\\n   second and\nthird:\n    pass\n", [2]],
])("%j", (text, lines) => {
  expect(linesIn(text)).toEqual(lines);
});

test("no line of Python code does", () => {
  const code = `import a, b
from c import (
    d,
    e,
)


@a.route(
    "/",
)
@b
class C(
    d,
    metaclass=e,
):
    """One,
    two."""

    x = [
        y
        for y in a
        if y
    ]  # why

    async def f(
        self, g: dict[
            str, int
        ] = {
            "a": 1,
        }
    ) -> None:
        with (
            open(g) as h,
            open(a),
        ):
            pass
        async with a:
            await b
        try:
            return a \\
                + b
        except (a, b):
            raise
        finally:
            pass
        if (a and
                b): pass
        elif f"{a}" "b":
            d = lambda: (
                1
            )
        else:
            while a: pass
            else:
                pass
        for i in a:
            x = 1; y = 2
        match a:
            case {
                "a": b,
            }:
                pass
            case _:
                pass
        global a


def g[
    T
](): pass


x = f"""{
    a
}
"""
del (
    x
)
`;
  expect(linesIn(code)).toEqual([]);
  expect(linesIn(code.replaceAll("\n", "\n\n"))).toEqual([]);
});
