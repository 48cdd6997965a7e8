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
/** One file each, or the files of one application in a folder. */
const applications = readdirSync(folder).map((name) => ({
  name,
  files: name.endsWith(".py")
    ? [name]
    : readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`),
}));

const python = await loadPython();
const facts = factQuery(python.language, []);
const catalog = createCatalog(BUILT_IN, []);
const settings = {
  decorators: ["own_page"],
  baseClasses: ["OwnHandler"],
  operations: [],
};

describe.each(applications)("$name", ({ files }) => {
  const frameworks = frameworkQuery(python.language);
  const modules = files.map((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    // Under its own name it would hide the framework that it shows.
    const path = file.includes("/") ? file : `views_of_${file}`;
    const read = extractFacts({ python, facts }, path, text, [], frameworks);
    return { text, path, read };
  });

  test("declares what is marked, and nothing else", () => {
    const model = createModel(
      modules.map(({ read }) => read),
      catalog,
      settings,
    );
    const linesOf = new Map(
      modules.map(({ path, text }) => [path, new Lines(text)]),
    );
    const found = model.routes().map((route) => {
      const path = route.at.module;
      const scope = model.module(path).scope(route.at.scope);
      // A lambda stands where its body does.
      const { start } = "nameSpan" in scope ? scope.nameSpan : scope.body;
      const line = linesOf.get(path)?.positionAt(start).line;
      const verbs = route.methods.join(", ");
      const name = [verbs, route.path].filter((part) => part !== "").join(" ");
      const loop = route.served === "asgi" ? ` (asgi ${route.form})` : "";
      return `${path} ${String(line)} ${route.kind}: ${name}${loop}`;
    });
    const marked = modules.flatMap(({ path, text }) =>
      text.split("\n").flatMap((code, index) =>
        [...code.matchAll(/# ((?:route|hook): .+)$/g)].flatMap(([, marks]) =>
          (marks ?? "")
            .split(" | ")
            .map((mark) => `${path} ${String(index + 1)} ${mark}`),
        ),
      ),
    );
    expect(found.toSorted()).toEqual(marked.toSorted());
  });
});
