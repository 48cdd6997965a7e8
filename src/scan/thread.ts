import { parentPort } from "node:worker_threads";
import { loadPython } from "../syntax/language.ts";
import { parseFiles } from "./parse-files.ts";
import type { ThreadTask } from "./parse-in-threads.ts";

/** Parses what it is sent, once. */
parentPort?.once("message", ({ files, rules, overlay }: ThreadTask) => {
  void loadPython().then((python) => {
    parentPort?.postMessage(parseFiles(python, files, rules, overlay));
  });
});
