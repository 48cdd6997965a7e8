import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileState } from "../project/file-state.ts";
import type { Cache } from "../scan/cached-scan.ts";
import type { Terminal } from "./terminal.ts";
import { uninterrupted } from "./uninterrupted.ts";
import { VERSION } from "./version.ts";

/** The cache in the working directory. */
export function cacheIn({ cwd }: Terminal): Cache {
  return {
    folder: join(cwd, ".hanglint_cache"),
    program: [VERSION, process.version, programDigest()].join(" "),
    whole: uninterrupted,
  };
}

/** Tells one build from another of the same version. */
function programDigest(): string {
  const folders = ["..", "../../queries", "../../grammars"];
  const files = folders.flatMap((folder) => {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    const names = readdirSync(path, { recursive: true, encoding: "utf8" });
    return names.map((name) => join(path, name));
  });
  return fileState(files, []).digest;
}
