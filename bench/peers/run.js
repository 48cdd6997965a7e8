// hanglint beside ruff's S113, Bandit's B113 and pylint's W3101 on the same files:
// `npm run build && npm run bench:peers -- <folder>…`.
// The peers are taken from a virtual environment outside of this tree, which is made at the first run (pip installs
// ruff, bandit, pylint and requests, without which pylint finds nothing); HANGLINT_PEERS names another one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const LARGEST_OUTPUT_BYTES = 2 ** 30;
/** So that no command line gets too long. */
const FILES_AT_ONCE = 500;

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const VENV =
  process.env["HANGLINT_PEERS"] ?? join(tmpdir(), "hanglint-peers-venv");

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("usage: npm run bench:peers -- <folder>…");
  process.exit(2);
}
installPeers();
const rows = folders.map((given) => compare(resolve(given)));
console.log(`hanglint ${run(process.execPath, [CLI, "--version"]).trim()}`);
for (const peer of ["ruff", "bandit", "pylint"]) {
  console.log(run(join(VENV, "bin", peer), ["--version"]).split("\n")[0]);
}
console.log("");
console.log(table(rows));

function installPeers() {
  if (existsSync(join(VENV, "bin", "pylint"))) return;
  run("python3", ["-m", "venv", VENV]);
  const packages = ["ruff", "bandit", "pylint", "requests"];
  run(join(VENV, "bin", "pip"), ["install", "--quiet", ...packages]);
}

/** What each tool finds in the files that hanglint scans, as `path:line`. */
function compare(folder) {
  const files = run(process.execPath, [
    CLI,
    "scan",
    folder,
    ...["--isolated", "--show-files"],
  ])
    .split("\n")
    .filter((line) => line.endsWith(".py"))
    .map((path) => resolve(path));
  const own = hanglint(folder);
  const peers = {
    S113: byParts(files, ruff),
    B113: byParts(files, bandit),
    W3101: byParts(files, pylint),
  };
  return { folder, files: files.length, own, peers };
}

function hanglint(folder) {
  const rules = ["HL101", "HL102", "HL105"];
  const output = run(process.execPath, [
    ...[CLI, "scan", folder, "--isolated", "--no-cache", "--exit-zero"],
    ...["--select", rules.join(","), "--output-format", "json"],
  ]);
  const found = JSON.parse(output).diagnostics;
  return Object.fromEntries(
    rules.map((rule) => [
      rule,
      new Set(
        found
          .filter(({ code }) => code === rule)
          .map(({ path, range }) => placeOf(path, range.start.line)),
      ),
    ]),
  );
}

function ruff(files) {
  const output = run(join(VENV, "bin", "ruff"), [
    ...["check", "--isolated", "--no-cache", "--exit-zero"],
    ...["--select", "S113", "--output-format", "json", ...files],
  ]);
  return JSON.parse(output).map(({ filename, location }) =>
    placeOf(filename, location.row),
  );
}

function bandit(files) {
  const output = run(join(VENV, "bin", "bandit"), [
    ...["--quiet", "--exit-zero", "--tests", "B113", "--format", "json"],
    ...files,
  ]);
  return JSON.parse(output).results.map(({ filename, line_number: line }) =>
    placeOf(filename, line),
  );
}

function pylint(files) {
  const output = run(join(VENV, "bin", "pylint"), [
    ...["--rcfile", "/dev/null", "--disable", "all", "--exit-zero"],
    ...["--enable", "missing-timeout", "--output-format", "json", ...files],
  ]);
  return JSON.parse(output)
    .filter(({ "message-id": id }) => id === "W3101")
    .map(({ path, line }) => placeOf(path, line));
}

function byParts(files, find) {
  const found = new Set();
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const part = files.slice(start, start + FILES_AT_ONCE);
    for (const place of find(part)) found.add(place);
  }
  return found;
}

function placeOf(path, line) {
  return `${resolve(path)}:${line}`;
}

function run(command, words) {
  const { error, status, stdout, stderr } = spawnSync(command, words, {
    encoding: "utf8",
    maxBuffer: LARGEST_OUTPUT_BYTES,
  });
  if (error) throw error;
  if (status !== 0 && stdout === "") {
    throw new Error(`${command} ended with ${status}: ${stderr}`);
  }
  return stdout;
}

/** For each peer how much it finds, and how much of that hanglint finds too. */
function table(compared) {
  const names = ["S113", "B113", "W3101"];
  const head = ["application", "files", "HL101", "HL102", "HL105"];
  const lines = [
    [...head, ...names.map((name) => `${name} (of them HL101)`)],
    [...head, ...names].map(() => "---"),
    ...compared.map(({ folder, files, own, peers }) => [
      relative(process.cwd(), folder) || ".",
      files,
      own.HL101.size,
      own.HL102.size,
      own.HL105.size,
      ...names.map((name) => {
        const shared = [...peers[name]].filter((place) => own.HL101.has(place));
        return `${peers[name].size} (${shared.length})`;
      }),
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
