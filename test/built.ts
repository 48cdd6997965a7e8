import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const BUNDLE = join(ROOT, "dist/bundle/cli.js");

/** Before all tests: those that start the program find one that is built from today's sources. */
export default function build(): void {
  if (isBuilt()) return;
  const { status, stderr } = spawnSync("npm", ["run", "build"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

/** Whether no source is younger than the build. */
function isBuilt(): boolean {
  const built = statSync(BUNDLE, { throwIfNoEntry: false });
  if (built === undefined) return false;
  const sources = join(ROOT, "src");
  return readdirSync(sources, { recursive: true, encoding: "utf8" }).every(
    (path) => statSync(join(sources, path)).mtimeMs <= built.mtimeMs,
  );
}
