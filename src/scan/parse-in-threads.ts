import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { PythonFile } from "../project/discover.ts";
import type { ScanOptions } from "../scan.ts";
import { loadPython } from "../syntax/language.ts";
import { parseFiles, type ParsedFiles } from "./parse-files.ts";

/** A thread takes a tenth of a second to start: for fewer files one thread is faster. */
const FEWEST_FILES_PER_THREAD = 1500;

/** What a thread is given. */
export interface ThreadTask {
  readonly files: readonly PythonFile[];
  readonly rules: readonly string[];
  readonly overlay: ScanOptions["overlay"];
}

/** Parses the files in as many threads as pay, this one included; the result is that of one thread. */
export async function parseInThreads(
  found: readonly PythonFile[],
  options: ScanOptions,
): Promise<ParsedFiles> {
  const threads = Math.max(
    1,
    Math.min(
      availableParallelism(),
      Math.floor(found.length / FEWEST_FILES_PER_THREAD),
    ),
  );
  // Dealt out like cards, since large packages lie together.
  const hands = Array.from({ length: threads }, (_, thread) =>
    found.filter((_, index) => index % threads === thread),
  );
  const rules = options.rules.map(({ info }) => info.name);
  const [own = [], ...others] = hands;
  const elsewhere = others.map((files) =>
    inThread({ files, rules, overlay: options.overlay }),
  );
  const here = parseFiles(await loadPython(), own, rules, options.overlay);
  return merge([here, ...(await Promise.all(elsewhere))]);
}

function inThread(task: ThreadTask): Promise<ParsedFiles> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./thread.js", import.meta.url));
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.postMessage(task);
  });
}

function merge(parts: readonly ParsedFiles[]): ParsedFiles {
  return {
    files: parts
      .flatMap(({ files }) => files)
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    notices: parts.flatMap(({ notices }) => notices),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
