import { expect, test } from "vitest";
import { BUILT_IN } from "../../src/catalog/built-in.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { createModel } from "../../src/semantics/model.ts";
import { factQuery } from "../../src/syntax/fact-query.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { loadPython } from "../../src/syntax/language.ts";

const python = await loadPython();
const facts = factQuery(python.language, []);

/** The values of the only argument of the only call of `use`. */
function valuesGiven(code: string) {
  const extracted = extractFacts({ python, facts }, "app.py", code, []);
  const model = createModel([extracted], createCatalog(BUILT_IN, []));
  const call = extracted.calls.find(
    ({ callee }) => callee.kind === "name" && callee.name === "use",
  );
  const [argument] = call?.arguments ?? [];
  if (argument === undefined) throw new Error("nothing is used");
  return model.valueOf(model.module("app.py"), argument.value);
}

test.each([
  ['use(f"a{1}b")', [{ kind: "literal", value: "a1b" }]],
  ['use(f"pg://{host}/x")', [{ kind: "text", pieces: ["pg://", null, "/x"] }]],
  ['name = "x"\nuse(f"pg://{name}")', [{ kind: "literal", value: "pg://x" }]],
  ['use("a" f"b{c}" "d")', [{ kind: "text", pieces: ["ab", null, "d"] }]],
  ['use("pg://" + host)', [{ kind: "text", pieces: ["pg://", null] }]],
  ['use(host + "/x")', [{ kind: "text", pieces: [null, "/x"] }]],
  [
    'use("pg://%s/x" % host)',
    [{ kind: "text", pieces: ["pg://", null, "/x"] }],
  ],
  [
    'use("pg://{}/{db}".format(host, db=1))',
    [{ kind: "text", pieces: ["pg://", null, "/", null, ""] }],
  ],
  [
    'use("postgres://x".replace("postgres:", "postgresql:"))',
    [{ kind: "literal", value: "postgresql://x" }],
  ],
  ["use(5 % 3)", [{ kind: "unknown", because: "computed" }]],
])("what is known of a text: %s", (code, values) => {
  expect(valuesGiven(code)).toEqual(values);
});
