// Parses a folder and links it, each step with its seconds and the heap behind it, as JSON: run by ../linking.js
// in a process of its own, with --expose-gc.
import { BUILT_IN } from "../../dist/catalog/built-in.js";
import { createCatalog } from "../../dist/catalog/catalog.js";
import { discover } from "../../dist/project/discover.js";
import { RULES } from "../../dist/rules/rules.js";
import { FileParser } from "../../dist/scan/file-parser.js";
import { createModel } from "../../dist/semantics/model.js";
import { plainSettings } from "../../dist/settings/settings.js";
import { loadPython } from "../../dist/syntax/language.js";

const [folder] = process.argv.slice(2);
const settingsAt = () => plainSettings(RULES.map(({ info }) => info));
const options = {
  cwd: folder,
  paths: ["."],
  ignore: "all",
  settingsAt,
  rules: RULES,
  overlay: new Map(),
};
const { files } = discover(options);
const catalog = createCatalog(BUILT_IN, []);
const parser = new FileParser(await loadPython(), options, catalog, [], null);

const parsing = measured(() =>
  files.flatMap((file) => {
    const bytes = parser.read(file);
    const parsed = bytes && parser.parse(file, bytes, parser.queries);
    return parsed ? [parsed] : [];
  }),
);
const facts = parsing.made.map((file) => file.facts);
const calls = facts.reduce((sum, file) => sum + file.calls.length, 0);

const naming = measured(() => {
  const model = createModel(facts, catalog);
  let named = 0;
  for (const { path } of facts) {
    const module = model.module(path);
    for (const { callee } of module.facts.calls) {
      if (model.nameOf(module, callee).length > 0) named += 1;
    }
  }
  return { model, named };
});
const reaching = measured(() => {
  const { model } = naming.made;
  const { graph } = model.handOver();
  let callers = 0;
  for (const { path, scopes } of facts) {
    scopes.forEach(({ kind }, scope) => {
      if (kind !== "function") return;
      callers += graph.callersOf({ module: path, scope }).length;
    });
  }
  return { routes: model.routes().length, callers };
});
console.log(
  JSON.stringify({
    modules: facts.length,
    megabytes: rounded(
      parsing.made.reduce((sum, file) => sum + file.byteLength, 0) / 1e6,
    ),
    calls,
    named: naming.made.named,
    callers: reaching.made.callers,
    routes: reaching.made.routes,
    parseSeconds: parsing.seconds,
    nameSeconds: naming.seconds,
    callGraphSeconds: reaching.seconds,
    linkSeconds: rounded(naming.seconds + reaching.seconds),
    heapMegabytes: {
      parsed: parsing.megabytes,
      linked: reaching.megabytes,
    },
  }),
);

/** What a step makes, its seconds of processor time, and the heap behind it. */
function measured(step) {
  const start = process.cpuUsage();
  const made = step();
  const { user, system } = process.cpuUsage(start);
  globalThis.gc();
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
  return {
    made,
    seconds: rounded((user + system) / 1e6),
    megabytes,
  };
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}
