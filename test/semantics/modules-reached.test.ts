import { expect, test } from "vitest";
import { BUILT_IN } from "../../src/catalog/built-in.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { modulesReached } from "../../src/semantics/modules-reached.ts";
import { createProject } from "../../src/semantics/project.ts";
import { extractFacts } from "../../src/syntax/extract.ts";
import { factQuery } from "../../src/syntax/fact-query.ts";
import { loadPython } from "../../src/syntax/language.ts";

const python = await loadPython();
const facts = factQuery(python.language, []);

/** What `view` of `views.py` reaches of the other modules. */
function reachedFrom(
  view: string,
  modules: Readonly<Record<string, string>>,
): readonly string[] {
  const files = Object.entries({ "views.py": view, ...modules }).map(
    ([path, text]) => extractFacts({ python, facts }, path, text, []),
  );
  const project = createProject(files, createCatalog(BUILT_IN, []));
  const scope = project
    .module("views.py")
    .facts.scopes.findIndex(
      (one) => one.kind === "function" && one.name === "view",
    );
  const reached = modulesReached(project, [{ module: "views.py", scope }]);
  return [...reached].filter((path) => path !== "views.py").sort();
}

const USED = "def used():\n    pass\n";

test.each([
  ["from a import used\ndef view():\n    used()", ["a.py"]],
  ["import a\ndef view():\n    a.used()", ["a.py"]],
  ["import a as b\ndef view():\n    return b.used", ["a.py"]],
  ["def view():\n    from a import used\n    used()", ["a.py"]],
  ["from a import *\ndef view():\n    used()", ["a.py"]],
  ["import a\nhere = a.used\ndef view():\n    here()", ["a.py"]],
  ["from a import used\n@used(1)\ndef view():\n    pass", ["a.py"]],
  ["from a import used\ndef view(x=used()):\n    pass", ["a.py"]],
  [
    "from a import Used\nclass K(Used):\n    pass\ndef view():\n    K()",
    ["a.py"],
  ],
  ["from a import used\ndef view():\n    pass\ndef other():\n    used()", []],
  ["import a\ndef view():\n    a = 1\n    return other", []],
])("%j reaches %j", (view, expected) => {
  expect(reachedFrom(view, { "a.py": USED })).toEqual(expected);
});

test("through packages that hand names on, and no further than names lead", () => {
  const modules = {
    "shop/__init__.py": "from .api import order\nfrom . import unused\n",
    "shop/api.py": "from shop import prices\ndef order():\n    prices.of()\n",
    "shop/prices.py":
      "from shop.cache import cache\nfrom shop.audit import audit\ndef of():\n    cache()\ndef logged():\n    audit()\n",
    "shop/cache.py": "def cache():\n    pass\n",
    "shop/audit.py": "def audit():\n    pass\n",
    "shop/unused.py": USED,
  };
  const view = "import shop\ndef view():\n    shop.order()";
  expect(reachedFrom(view, modules)).toEqual([
    "shop/__init__.py",
    "shop/api.py",
    "shop/cache.py",
    "shop/prices.py",
  ]);
});

test("a module that is handed on may be asked for any of its names", () => {
  const modules = {
    "a.py": "from b import used\ndef one():\n    used()\n",
    "b.py": USED,
  };
  const view = "import a\ndef view(name):\n    getattr(a, name)()";
  expect(reachedFrom(view, modules)).toEqual(["a.py", "b.py"]);
});

test("circles end", () => {
  const modules = {
    "a.py": "from b import back\ndef used():\n    back()\n",
    "b.py": "from a import used\ndef back():\n    used()\n",
  };
  const view = "from a import used\ndef view():\n    used()";
  expect(reachedFrom(view, modules)).toEqual(["a.py", "b.py"]);
});
