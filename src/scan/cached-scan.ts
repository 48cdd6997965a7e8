import type { NoticeKind } from "../findings/notice.ts";
import type { ScanResult, SourceText } from "../findings/scan-result.ts";
import {
  readEntry,
  writeEntry,
  type CacheEntry,
} from "../project/cache-folder.ts";
import { discover, type Discovered } from "../project/discover.ts";
import { digestOf, fileState } from "../project/file-state.ts";
import type { ScanOptions } from "../scan.ts";
import { settingsInForce, settingsKey } from "./settings-in-force.ts";

/** Where results are kept from one run to the next. */
export interface Cache {
  /** Absolute; made when it is needed. */
  readonly folder: string;
  /** Says which program made a result: another one may find other things. */
  readonly program: string;
  /** Makes a write that is not to be cut short. */
  readonly whole: (write: () => void) => void;
}

/**
 * The scan, or, as long as nothing that it would read has changed, what it found the last time: the same
 * options, the same files, each as the disk describes it. Bytes that stand for a file are never kept.
 */
export async function cachedScan(
  options: ScanOptions,
  cache: Cache | null,
): Promise<ScanResult> {
  const found = discover(options);
  if (cache === null || options.overlay.size > 0) return scan(options, found);

  const { entry, isSettled } = entryFor(options, found, cache);
  const kept = recall(cache, entry);
  if (kept !== null) {
    const { rules } = settingsInForce(found.files, options);
    return { ...kept, rules: rules.map(({ info }) => info) };
  }
  const result = await scan(options, found);
  if (isSettled && isWorthKeeping(result)) keep(cache, entry, result);
  return result;
}

/** What a scan needs is loaded when it is needed: that takes a good part of a short run. */
async function scan(
  options: ScanOptions,
  found: Discovered,
): Promise<ScanResult> {
  const { scan } = await import("../scan.ts");
  return scan(options, found);
}

interface ScanEntry {
  readonly entry: CacheEntry;
  readonly isSettled: boolean;
}

/** One entry for each way to call hanglint, so that a changed project replaces what is kept of it. */
function entryFor(
  options: ScanOptions,
  found: Discovered,
  { program }: Cache,
): ScanEntry {
  const rules = options.rules.map(({ info }) => info.name);
  const asked = JSON.stringify(
    {
      ...options,
      rules,
      settingsAt: undefined,
      settings: settingsKey(found.files, options),
      overlay: undefined,
      onProgress: undefined,
    },
    refuseWhatIsLost,
  );
  const { digest, isSettled } = fileState(
    // Everything that a scan reads after discovery.
    [...found.files, ...found.deploymentFiles, ...found.pinFiles].map(
      ({ absolute }) => absolute,
    ),
    [program, JSON.stringify({ ...found, files: found.files.length })],
  );
  return { entry: { name: digestOf([asked]), state: digest }, isSettled };
}

/** Options of a kind that JSON drops would be the same for two runs that are not. */
function refuseWhatIsLost(key: string, value: unknown): unknown {
  if (
    typeof value === "function" ||
    value instanceof Map ||
    value instanceof Set
  ) {
    throw new TypeError(`the option ${key} cannot tell cached scans apart`);
  }
  return value;
}

/** A result as it is kept. */
interface Kept extends Pick<ScanResult, "findings" | "notices" | "summary"> {
  readonly sources: readonly SourceText[];
}

function recall(
  { folder }: Cache,
  entry: CacheEntry,
): Omit<ScanResult, "rules"> | null {
  const text = readEntry(folder, entry);
  const kept: unknown = text === null ? null : JSON.parse(text);
  if (!isKept(kept)) return null;
  return {
    ...kept,
    sources: new Map(kept.sources.map((source) => [source.path, source])),
  };
}

function keep(
  { folder, whole }: Cache,
  entry: CacheEntry,
  { findings, notices, summary, sources }: ScanResult,
): void {
  const kept: Kept = {
    findings,
    notices,
    summary,
    sources: [...sources.values()],
  };
  const text = JSON.stringify(kept);
  whole(() => {
    writeEntry(folder, entry, text);
  });
}

/** An entry is whole and was written by this program, so this tells only whether there is one. */
function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "sources" in value;
}

function isWorthKeeping({ notices, summary }: ScanResult): boolean {
  return (
    summary.files > 0 && !notices.some(({ kind }) => PASSING.includes(kind))
  );
}

/** Trouble that may be gone the next time, although no file has changed. */
const PASSING: readonly NoticeKind[] = [
  "unreadable",
  "not-analysed",
  "rule-crashed",
];
