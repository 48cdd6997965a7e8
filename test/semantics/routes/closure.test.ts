import { expect, test } from "vitest";
import { BUILT_IN } from "../../../src/catalog/built-in.ts";
import { createCatalog } from "../../../src/catalog/catalog.ts";
import { createModel } from "../../../src/semantics/model.ts";
import { extractFacts } from "../../../src/syntax/extract.ts";
import { factQuery } from "../../../src/syntax/fact-query.ts";
import { frameworkQuery } from "../../../src/syntax/framework-query.ts";
import { loadPython } from "../../../src/syntax/language.ts";

const MODULES = 50;
const FUNCTIONS = 100;
const ROUTES = 20;

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** Each function calls the two behind it, the last one the first of the next module; each route one of them. */
function moduleText(index: number): string {
  const next = index + 1 < MODULES ? `part${index + 1}` : null;
  return [
    "from flask import Blueprint",
    ...(next ? [`from ${next} import work_${index + 1}_0`] : []),
    `bp = Blueprint("part${index}", __name__)`,
    ...range(FUNCTIONS).flatMap((place) => [
      `def work_${index}_${place}():`,
      ...[1, 2]
        .map((step) => place + step)
        .filter((callee) => callee < FUNCTIONS)
        .map((callee) => `    work_${index}_${callee}()`),
      ...(place === FUNCTIONS - 1 && next
        ? [`    work_${index + 1}_0()`]
        : ["    pass"]),
    ]),
    ...range(ROUTES).flatMap((route) => [
      `@bp.get("/${index}/${route}")`,
      `def view_${index}_${route}():`,
      `    return work_${index}_${route * 5}()`,
    ]),
  ].join("\n");
}

test("a thousand routes over five thousand functions are followed in well under a second", async () => {
  const python = await loadPython();
  const facts = factQuery(python.language, []);
  const frameworks = frameworkQuery(python.language);
  const model = createModel(
    range(MODULES).map((index) =>
      extractFacts(
        { python, facts },
        `part${index}.py`,
        moduleText(index),
        [],
        frameworks,
      ),
    ),
    createCatalog(BUILT_IN, []),
  );
  expect(model.routes()).toHaveLength(MODULES * ROUTES);
  const last = model.module(`part${MODULES - 1}.py`);
  const scope = last.facts.scopes.findIndex(
    (one) =>
      one.kind === "function" &&
      one.name === `work_${MODULES - 1}_${FUNCTIONS - 1}`,
  );

  const start = performance.now();
  const reaches = model.routesInto({ module: last.path, scope });
  const seconds = (performance.now() - start) / 1000;

  expect(reaches).toHaveLength(MODULES * ROUTES);
  expect(seconds).toBeLessThan(1);
});
