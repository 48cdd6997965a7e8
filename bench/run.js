// Speed and memory of a scan: `npm run build && npm run bench -- <folder>`.
// Measured from outside, in fresh processes, beside the time that `cat` needs for the same files: a first run,
// which has no cache, and a run over what has not changed since the last one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { discover } from "../dist/project/discover.js";
import { plainSettings } from "../dist/settings/settings.js";

const MEASURED_RUNS = 3;
const LARGEST_OUTPUT_BYTES = 2 ** 30;

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error("usage: npm run bench -- <folder>");
  process.exit(2);
}
const folder = resolve(given);
const figures = measure(folder);
console.log(lineOf(figures));
console.log(JSON.stringify(figures));

function measure(folder) {
  const files = filesIn(folder);
  // The cache lies in the working directory.
  const cwd = mkdtempSync(join(tmpdir(), "hanglint-bench-"));
  // The first round fills the cache and warms the disk's; turns are taken so that a busy moment meets all.
  const rounds = Array.from({ length: 1 + MEASURED_RUNS }, () => ({
    first: runScan(folder, cwd, ["--no-cache"]),
    again: runScan(folder, cwd, []),
    cat: runCat(files),
  })).slice(1);
  rmSync(cwd, { recursive: true });
  const { summary } = rounds[0].first;
  const catMilliseconds = median(rounds.map(({ cat }) => cat));
  return {
    folder,
    node: process.version,
    files: summary.files,
    megabytes: rounded(summary.bytes / 1e6),
    filesParsed: summary.parsed,
    megabytesParsed: rounded(summary.parsedBytes / 1e6),
    catMilliseconds: Math.round(catMilliseconds),
    first: figuresOf(
      rounds.map(({ first }) => first),
      catMilliseconds,
    ),
    again: figuresOf(
      rounds.map(({ again }) => again),
      catMilliseconds,
    ),
  };
}

function figuresOf(scans, catMilliseconds) {
  const [{ summary }] = scans;
  const wallMilliseconds = median(scans.map((scan) => scan.milliseconds));
  return {
    wallMilliseconds: Math.round(wallMilliseconds),
    timesCat: rounded(wallMilliseconds / catMilliseconds),
    megabytesPerSecond: rounded(summary.bytes / 1e3 / wallMilliseconds),
    // Of the whole run, start of the process and report included: parsing alone is faster.
    megabytesParsedPerSecond: rounded(
      summary.parsedBytes / 1e3 / wallMilliseconds,
    ),
    peakMegabytes: Math.round(
      Math.max(...scans.map(({ peakBytes }) => peakBytes)) / 1e6,
    ),
  };
}

/** What the scan below reads: tests are left out in both. */
function filesIn(folder) {
  const settingsAt = () => plainSettings([]);
  const options = { cwd: folder, paths: ["."], ignore: "all", settingsAt };
  return discover(options).files.map(({ absolute }) => absolute);
}

function runScan(folder, cwd, flags) {
  const cli = fileURLToPath(new URL("../bin/hanglint.js", import.meta.url));
  const memory = new URL("peak-memory.js", import.meta.url).href;
  const { milliseconds, output } = run(
    process.execPath,
    [
      ...["--import", memory, cli, "scan", folder, ...flags],
      ...["--no-ignore", "--exit-zero", "--output-format", "json"],
    ],
    { cwd },
  );
  const { summary } = JSON.parse(output[1].toString());
  return { milliseconds, summary, peakBytes: Number(output[3]) * 1024 };
}

function runCat(files) {
  const input = files.join("\0");
  return run("sh", ["-c", "xargs -0 cat > /dev/null"], { input }).milliseconds;
}

function run(command, words, { input = "", cwd = process.cwd() }) {
  const start = performance.now();
  const { status, error, output } = spawnSync(command, words, {
    input,
    cwd,
    maxBuffer: LARGEST_OUTPUT_BYTES,
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  const milliseconds = performance.now() - start;
  if (error !== undefined) throw error;
  if (status !== 0) {
    throw new Error(`${command} exited with ${status}: ${String(output[2])}`);
  }
  return { milliseconds, output };
}

function lineOf({ files, megabytes, catMilliseconds, ...figures }) {
  const { filesParsed, megabytesParsed, first, again } = figures;
  const parsed = `${filesParsed} parsed (${megabytesParsed} MB, ${first.megabytesParsedPerSecond} MB/s)`;
  const told = ({ wallMilliseconds, timesCat, peakMegabytes }) =>
    `${wallMilliseconds} ms, ${timesCat} × cat, peak ${peakMegabytes} MB`;
  return [
    `${files} files, ${megabytes} MB, cat ${catMilliseconds} ms`,
    `first run: ${parsed}, ${told(first)}`,
    `run again: ${told(again)}`,
  ].join(" · ");
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}
