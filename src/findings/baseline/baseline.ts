import { createHash } from "node:crypto";
import { moduleNameOf } from "../../text/module-name.ts";
import type { Finding } from "../finding.ts";

/** Findings that were there when a team took hanglint up: how many of each, without lines. */
export type Baseline = readonly Entry[];

/** Findings of one rule in one file that look alike: same function around, same thing called. */
export interface Entry {
  /** POSIX, relative to the baseline's folder. */
  readonly path: string;
  readonly code: string;
  /** 16 hexadecimal digits. */
  readonly fingerprint: string;
  readonly count: number;
}

/** Gives a finding's path relative to the baseline's folder. */
export type PathOf = (finding: Finding) => string;

/** The findings as a baseline; those that a comment suppresses need none. */
export function baselineOf(
  findings: readonly Finding[],
  pathOf: PathOf,
): Baseline {
  const entries = new Map<string, Entry>();
  for (const finding of findings) {
    if (finding.suppressed !== null) continue;
    const entry = entryFor(finding, pathOf);
    const { count } = entries.get(keyOf(entry)) ?? { count: 0 };
    entries.set(keyOf(entry), { ...entry, count: count + 1 });
  }
  return [...entries.values()].sort(compareEntries);
}

/** The findings with the status of those that the baseline holds, and the entries that hold more than there are. */
export interface Compared {
  readonly findings: readonly Finding[];
  /** With the count that is too much. */
  readonly stale: Baseline;
}

/**
 * Tells what is new. Of more findings than an entry counts, the later ones are.
 * @param isJudged whether the run could have found what an entry stands for
 */
export function compareWith(
  baseline: Baseline,
  findings: readonly Finding[],
  pathOf: PathOf,
  isJudged: (entry: Entry) => boolean,
): Compared {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry.count]));
  const compared = findings.map((finding) => {
    if (finding.suppressed !== null) return finding;
    const key = keyOf(entryFor(finding, pathOf));
    const count = left.get(key) ?? 0;
    if (count === 0) return finding;
    left.set(key, count - 1);
    const suppressed = { kind: "baseline" as const, because: BECAUSE };
    return { ...finding, suppressed };
  });
  const stale = baseline
    .map((entry) => ({ ...entry, count: left.get(keyOf(entry)) ?? 0 }))
    .filter((entry) => entry.count > 0 && isJudged(entry));
  return { findings: compared, stale };
}

const BECAUSE = "It was there when the baseline was written.";

/** The baseline without what is stale. */
export function pruned(baseline: Baseline, stale: Baseline): Baseline {
  const gone = new Map(stale.map((entry) => [keyOf(entry), entry.count]));
  return baseline
    .map((entry) => ({
      ...entry,
      count: entry.count - (gone.get(keyOf(entry)) ?? 0),
    }))
    .filter(({ count }) => count > 0);
}

/** By path, code and fingerprint: the order in the file. */
export function compareEntries(a: Entry, b: Entry): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function entryFor(finding: Finding, pathOf: PathOf): Entry {
  const { code, callee } = finding;
  const subject = [functionIn(finding), callee].join("\0");
  const digest = createHash("sha256").update(subject).digest("hex");
  const fingerprint = digest.slice(0, 16);
  return { path: pathOf(finding), code, fingerprint, count: 1 };
}

/** What is around it inside of its module: the module's own name depends on where the scan starts. */
function functionIn({ path, within }: Finding): string {
  const module = moduleNameOf(path);
  return within.startsWith(module) ? within.slice(module.length) : within;
}

function keyOf({ path, code, fingerprint }: Entry): string {
  return [path, code, fingerprint].join("\0");
}
