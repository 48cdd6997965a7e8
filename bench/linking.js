// Parsing and linking measured apart: `npm run build && npm run bench:linking -- [folder]`. Without a folder,
// made-up projects of 750, 1,500 and 3,000 modules: twice the modules are to take twice the time and memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeProject } from "./linking/synthetic-project.js";

const SIZES = [750, 1500, 3000];
const program = fileURLToPath(new URL("./linking/measure.js", import.meta.url));

const [given] = process.argv.slice(2);
const measured =
  given === undefined ? SIZES.map(ofSize) : [measure(resolve(given))];
for (const figures of measured) console.log(lineOf(figures));
console.log(JSON.stringify({ node: process.version, measured }));

function ofSize(modules) {
  const folder = mkdtempSync(join(tmpdir(), "hanglint-linking-"));
  try {
    writeProject(folder, modules);
    return measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(folder) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=8192", program, folder],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function lineOf({
  modules,
  megabytes,
  parseSeconds,
  linkSeconds,
  nameSeconds,
  callGraphSeconds,
  heapMegabytes,
}) {
  return (
    `${modules} modules, ${megabytes} MB: parsed in ${parseSeconds} s, linked in ${linkSeconds} s ` +
    `(names ${nameSeconds} s, call graph and routes ${callGraphSeconds} s); heap ${heapMegabytes.parsed} MB parsed, ${heapMegabytes.linked} MB linked`
  );
}
