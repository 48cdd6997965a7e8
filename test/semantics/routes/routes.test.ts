import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUILT_IN } from "../../../src/catalog/built-in.ts";
import { createCatalog } from "../../../src/catalog/catalog.ts";
import { createModel } from "../../../src/semantics/model.ts";
import { extractFacts } from "../../../src/syntax/extract.ts";
import { factQuery } from "../../../src/syntax/fact-query.ts";
import { frameworkQuery } from "../../../src/syntax/framework-query.ts";
import { loadPython } from "../../../src/syntax/language.ts";
import { Lines } from "../../../src/text/lines.ts";

/**
 * Python files whose comments say where requests come in: `# route: GET /orders` at the line of the
 * handler's name, several with ` | ` between them, `# hook: before_request` for what runs around requests.
 */
const folder = new URL("./idioms/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".py"));

const python = await loadPython();
const facts = factQuery(python.language, []);
const catalog = createCatalog(BUILT_IN, []);
const settings = {
  decorators: ["own_page"],
  baseClasses: ["OwnHandler"],
  operations: [],
};

describe.each(files)("%s", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const frameworks = frameworkQuery(python.language);
  // Under its own name it would hide the framework that it shows.
  const path = `views_of_${file}`;
  const extracted = extractFacts({ python, facts }, path, text, [], frameworks);

  test("declares what is marked, and nothing else", () => {
    const model = createModel([extracted], catalog, settings);
    const lines = new Lines(text);
    const found = model.routes().map((route) => {
      const scope = model.module(path).scope(route.at.scope);
      // A lambda stands where its body does.
      const { start } = "nameSpan" in scope ? scope.nameSpan : scope.body;
      const { line } = lines.positionAt(start);
      const verbs = route.methods.join(", ");
      const name = [verbs, route.path].filter((part) => part !== "").join(" ");
      const loop = route.served === "asgi" ? ` (asgi ${route.form})` : "";
      return `${String(line)} ${route.kind}: ${name}${loop}`;
    });
    const marked = text.split("\n").flatMap((code, index) =>
      [...code.matchAll(/# ((?:route|hook): .+)$/g)].flatMap(([, marks]) =>
        (marks ?? "").split(" | ").map((mark) => `${String(index + 1)} ${mark}`),
      ),
    );
    expect(found.toSorted()).toEqual(marked.toSorted());
  });
});
