import type { Progress } from "../scan.ts";
import { counted } from "../text/counted.ts";
import type { ScanFlags } from "./scan-flags.ts";
import type { Terminal } from "./terminal.ts";

/** Work that takes less says nothing of itself. */
const PATIENCE_MILLISECONDS = 1000;
const BETWEEN_MILLISECONDS = 100;

const CLEARED = "\r\u001b[2K";

/**
 * Shows on standard error how far the work has come, on one line that is gone when the work is done: only
 * if a person is looking, and only once it takes longer than a second.
 */
export async function withProgress<T>(
  { quiet }: Pick<ScanFlags, "quiet">,
  { stderr, env, now }: Terminal,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  const isWatched =
    !quiet && stderr.isTerminal && !env["CI"] && env["TERM"] !== "dumb";
  if (!isWatched) return work(() => undefined);

  const start = now();
  let shownAt = -Infinity;
  let shown = "";
  try {
    return await work((progress) => {
      const time = now();
      if (time - start < PATIENCE_MILLISECONDS) return;
      if (time - shownAt < BETWEEN_MILLISECONDS) return;
      const sentence = sentenceOf(progress);
      if (sentence === shown) return;
      shownAt = time;
      shown = sentence;
      stderr.write(CLEARED + sentence);
    });
  } finally {
    if (shownAt > start) stderr.write(CLEARED);
  }
}

function sentenceOf(progress: Progress): string {
  switch (progress.doing) {
    case "reading":
      return `Reading: ${progress.done} of ${counted(progress.total, "file")}`;
    case "judging":
      return "Judging";
  }
}
