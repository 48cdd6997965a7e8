import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { mustRun } from "./run.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A folder that is there until the file's tests have ended. */
export function sharedFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hanglint-e2e-")));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** This repository as git would give it, with changes that are not committed yet; the commit's name. */
export function checkOut(folder: string): string {
  const files = mustRun(ROOT, [
    ...["git", "ls-files", "-z", "--cached", "--others"],
    ...["--exclude-standard", "--deduplicate"],
  ]);
  for (const path of files.split("\0").filter((name) => name !== "")) {
    // What is deleted and not yet committed is in the list, too.
    if (!existsSync(join(ROOT, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(ROOT, path), join(folder, path));
  }
  commitAll(folder);
  return mustRun(folder, ["git", "rev-parse", "HEAD"]).trim();
}

/** Makes a folder a git repository with all that is in it committed. */
export function commitAll(folder: string): void {
  mustRun(folder, ["git", "init", "-q", "-b", "main"]);
  mustRun(folder, ["git", "add", "-A"]);
  const author = ["-c", "user.name=tests", "-c", "user.email=tests@localhost"];
  mustRun(folder, ["git", ...author, "commit", "-q", "-m", "all"]);
}
