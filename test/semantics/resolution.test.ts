import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUILT_IN } from "../../src/catalog/built-in.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { createModel } from "../../src/semantics/model.ts";
import { factQuery } from "../../src/syntax/fact-query.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { loadPython } from "../../src/syntax/language.ts";
import type { Call } from "../../src/syntax/module-facts.ts";
import { Lines } from "../../src/text/lines.ts";

/**
 * Python files whose comments say what names mean: `# resolves: requests.Session().get` for the callee of the
 * line's last call, several names with `|` between them, `# resolves: nothing` where it is no API of a library.
 */
const folder = new URL("./resolution/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".py"));

const python = await loadPython();
const facts = factQuery(python.language, []);

describe.each(files)("%s", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const extracted = extractFacts({ python, facts }, `shop/${file}`, text, []);
  const model = createModel([extracted], createCatalog(BUILT_IN, []));
  const lines = new Lines(text);
  const marked = text.split("\n").flatMap((code, index) => {
    const [, names] = /# resolves: (.+)$/.exec(code) ?? [];
    return names === undefined
      ? []
      : [{ line: index + 1, code: code.trim(), names }];
  });

  test.each(marked)("$line: $code", ({ line, names }) => {
    const call = lastCallOn(extracted.calls, lines, line);
    if (call === undefined) throw new Error(`line ${line} has no call`);
    const found = model.nameOf(model.module(extracted.path), call.callee);
    if (names === "nothing") {
      expect(found.filter((name) => !name.startsWith("builtins."))).toEqual([]);
    } else {
      expect(found.toSorted()).toEqual(names.split(" | ").toSorted());
    }
  });
});

/** The call that begins on the line, and of those the one whose list of arguments opens last. */
function lastCallOn(
  calls: readonly Call[],
  lines: Lines,
  line: number,
): Call | undefined {
  return calls
    .filter(({ callee }) => lines.positionAt(callee.span.end).line === line)
    .toSorted((a, b) => a.list.span.start - b.list.span.start)
    .at(-1);
}
