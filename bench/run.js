// Speed and memory of a scan: `npm run build && npm run bench -- <folder>`.
// Measured from outside, in fresh processes, beside the time that `cat` needs for the same files.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
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
  // The first round warms the disk's cache; turns are taken so that a busy moment meets both.
  const rounds = Array.from({ length: 1 + MEASURED_RUNS }, () => ({
    scan: runScan(folder),
    cat: runCat(files),
  })).slice(1);
  const { summary } = rounds[0].scan;
  const wallMilliseconds = median(rounds.map(({ scan }) => scan.milliseconds));
  const catMilliseconds = median(rounds.map(({ cat }) => cat));
  return {
    folder,
    node: process.version,
    files: summary.files,
    megabytes: rounded(summary.bytes / 1e6),
    filesParsed: summary.parsed,
    megabytesParsed: rounded(summary.parsedBytes / 1e6),
    wallMilliseconds: Math.round(wallMilliseconds),
    // Of the whole run, start of the process and report included: parsing alone is faster.
    megabytesParsedPerSecond: rounded(
      summary.parsedBytes / 1e3 / wallMilliseconds,
    ),
    megabytesPerSecond: rounded(summary.bytes / 1e3 / wallMilliseconds),
    peakMegabytes: Math.round(
      Math.max(...rounds.map(({ scan }) => scan.peakBytes)) / 1e6,
    ),
    catMilliseconds: Math.round(catMilliseconds),
    timesCat: rounded(wallMilliseconds / catMilliseconds),
  };
}

/** What the scan below reads: tests are left out in both. */
function filesIn(folder) {
  const settingsAt = () => plainSettings([]);
  const options = { cwd: folder, paths: ["."], ignore: "all", settingsAt };
  return discover(options).files.map(({ absolute }) => absolute);
}

function runScan(folder) {
  const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
  const memory = new URL("peak-memory.js", import.meta.url).href;
  const { milliseconds, output } = run(process.execPath, [
    ...["--import", memory, cli, "scan", folder],
    ...["--no-ignore", "--exit-zero", "--output-format", "json"],
  ]);
  const { summary } = JSON.parse(output[1].toString());
  return { milliseconds, summary, peakBytes: Number(output[3]) * 1024 };
}

function runCat(files) {
  const input = files.join("\0");
  return run("sh", ["-c", "xargs -0 cat > /dev/null"], input).milliseconds;
}

function run(command, words, input = "") {
  const start = performance.now();
  const { status, error, output } = spawnSync(command, words, {
    input,
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

function lineOf(figures) {
  return [
    `${figures.files} files, ${figures.megabytes} MB`,
    `${figures.filesParsed} parsed (${figures.megabytesParsed} MB, ${figures.megabytesParsedPerSecond} MB/s)`,
    `${figures.wallMilliseconds} ms, ${figures.timesCat} × cat (${figures.catMilliseconds} ms)`,
    `peak ${figures.peakMegabytes} MB`,
  ].join(" · ");
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}
