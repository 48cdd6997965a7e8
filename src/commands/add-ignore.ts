import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Finding } from "../findings/finding.ts";
import type { Notice } from "../findings/notice.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { UNUSED_SUPPRESSION } from "../findings/suppressions/apply.ts";
import { ignoreEdits } from "../scan/ignore-edits.ts";
import { scan, type ScanOptions } from "../scan.ts";
import { loadPython, type Python } from "../syntax/language.ts";
import { counted } from "../text/counted.ts";
import { groupBy } from "../text/group-by.ts";
import { isIncomplete } from "./exit-code.ts";
import { editedBytes, writeChanges, type ChangedFile } from "./fixes.ts";
import { diffOf } from "./mend.ts";
import type { Review } from "./review.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { tell, tellNotices, tellScan } from "./tell.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";
import { uninterrupted } from "./uninterrupted.ts";

/** `--add-ignore "reason"`: writes a comment for every finding that would be reported; with `--diff` shows them. */
export async function addIgnores(
  options: ScanOptions,
  review: Review,
  reason: string,
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (/[\r\n]/.test(reason)) {
    throw new UsageError(
      "the reason of --add-ignore has several lines",
      "say it in one: it becomes the end of a comment",
    );
  }
  if (options.overlay.size > 0) {
    throw new UsageError(
      "--add-ignore writes files, and standard input is none",
      "name the file instead",
    );
  }
  const result = review(await scan(options));
  tellScan(flags, terminal, result);
  const { changes, notices } = changesFor(
    await loadPython(),
    options,
    result,
    reason,
  );
  if (flags.diff) {
    for (const change of changes) terminal.stdout.write(diffOf(change));
  }
  const unwritten = [
    ...notices,
    ...(flags.diff ? [] : uninterrupted(() => writeChanges(changes))),
  ];
  tellNotices(flags, terminal, unwritten);
  if (!flags.diff) {
    const written = changes.filter(
      ({ path }) => !unwritten.some((notice) => notice.path === path),
    );
    const count = written.reduce((sum, { fixes }) => sum + fixes, 0);
    const files = counted(written.length, "file");
    const comments = counted(count, "suppression");
    tell(flags, terminal, `Added ${comments} in ${files}.`);
  }
  const all = [...result.notices, ...unwritten];
  return all.some(({ kind }) => isIncomplete(kind)) ? 2 : 0;
}

function changesFor(
  python: Python,
  { cwd }: ScanOptions,
  { findings, sources }: ScanResult,
  reason: string,
): { readonly changes: ChangedFile[]; readonly notices: Notice[] } {
  const shown = findings.filter(
    ({ suppressed, code }) =>
      suppressed === null && code !== UNUSED_SUPPRESSION,
  );
  const changes: ChangedFile[] = [];
  const notices: Notice[] = [];
  for (const [path, inFile] of groupBy(shown, (finding) => finding.path)) {
    const change = path.endsWith(".py")
      ? changeOf(python, resolve(cwd, path), inFile, sources, reason)
      : null;
    if (change) changes.push(change);
    else notices.push(byHand(path, inFile));
  }
  return { changes, notices };
}

function changeOf(
  python: Python,
  absolute: string,
  findings: readonly Finding[],
  sources: ScanResult["sources"],
  reason: string,
): ChangedFile | null {
  const path = findings[0]?.path ?? "";
  const text = sources.get(path)?.text;
  if (text === undefined) return null;
  const edits = ignoreEdits(python, path, text, findings, reason);
  const before = readFileSync(absolute);
  const after = editedBytes(python, path, before, text, edits);
  return after && { path, absolute, before, after, fixes: edits.length };
}

function byHand(path: string, findings: readonly Finding[]): Notice {
  const codes = [...new Set(findings.map(({ code }) => code))].join(", ");
  return {
    kind: "not-written",
    path,
    message: `No comment was added here. Write it by hand: \`# hanglint: ignore[${codes}]\` on the line above the finding.`,
  };
}
