import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** The commit that is checked out, as far as `.git` tells it. */
export interface VersionControl {
  /** Without user name and password. */
  readonly repositoryUri: string;
  /** 40 or 64 hexadecimal digits. */
  readonly revisionId: string;
  /** Null where no branch is checked out, as in most CI jobs. */
  readonly branch: string | null;
}

/**
 * Reads origin's address, revision and branch of a checkout without running git; null where one of the
 * first two is missing, or origin is no address, e.g. a folder.
 */
export function versionControlOf(topLevel: string): VersionControl | null {
  const folder = gitFolderOf(topLevel);
  if (folder === null) return null;
  const shared = resolve(folder, read(join(folder, "commondir")) ?? ".");
  const repositoryUri = addressOf(read(join(shared, "config")) ?? "");
  const head = read(join(folder, "HEAD")) ?? "";
  const ref = /^ref: (.+)$/.exec(head)?.[1];
  const revisionId =
    ref === undefined ? head : (revisionOf(ref, [folder, shared]) ?? "");
  if (repositoryUri === null || !/^[0-9a-f]{40,64}$/.test(revisionId)) {
    return null;
  }
  const branch = /^refs\/heads\/(.+)$/.exec(ref ?? "")?.[1] ?? null;
  return { repositoryUri, revisionId, branch };
}

/** In worktrees and submodules `.git` is a file that names the folder. */
function gitFolderOf(topLevel: string): string | null {
  const git = join(topLevel, ".git");
  const status = statSync(git, { throwIfNoEntry: false });
  if (status === undefined) return null;
  if (status.isDirectory()) return git;
  const named = /^gitdir: (.+)$/.exec(read(git) ?? "")?.[1];
  return named === undefined ? null : resolve(topLevel, named);
}

function revisionOf(ref: string, folders: readonly string[]): string | null {
  for (const folder of folders) {
    const loose = read(join(folder, ref));
    if (loose !== null) return loose;
    const packed = (read(join(folder, "packed-refs")) ?? "")
      .split("\n")
      .find((line) => line.endsWith(` ${ref}`));
    if (packed !== undefined) return packed.split(" ")[0] ?? null;
  }
  return null;
}

/** Origin's `url` as an address; `git@host:path`, ssh's short form, is written out. */
function addressOf(config: string): string | null {
  const section = /^\[remote "origin"\]([^[]*)/m.exec(config)?.[1] ?? "";
  const url = /^\s*url\s*=\s*(.+?)\s*$/m.exec(section)?.[1] ?? "";
  const short = /^(?:[\w.-]+@)?([\w.-]{2,}):(?!\/\/)(.+)$/.exec(url);
  const spelled = short ? `ssh://${short[1] ?? ""}/${short[2] ?? ""}` : url;
  if (!/^(?:https?|ssh|git):\/\//.test(spelled) || !URL.canParse(spelled)) {
    return null;
  }
  const address = new URL(spelled);
  address.username = "";
  address.password = "";
  return address.href;
}

function read(path: string): string | null {
  try {
    return existsSync(path) ? readFileSync(path, "utf8").trim() : null;
  } catch {
    return null;
  }
}
