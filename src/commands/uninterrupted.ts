/**
 * Lets a write that Ctrl-C or a cancelled job would cut short come to its end, and ends the program then.
 * Without listeners a signal ends the process in the middle of a write; with them all the time, a scan
 * could not be interrupted: it leaves the event loop no turn.
 */
export function uninterrupted<T>(write: () => T): T {
  if (writes === 0) {
    for (const signal of SIGNALS) process.on(signal, remember);
  }
  writes += 1;
  try {
    return write();
  } finally {
    afterNextTurn(writeDone);
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Writes that are under way, or whose signals may not be delivered yet. */
let writes = 0;
let received: NodeJS.Signals | null = null;

function remember(signal: NodeJS.Signals): void {
  received ??= signal;
}

function writeDone(): void {
  writes -= 1;
  if (writes > 0) return;
  for (const signal of SIGNALS) process.off(signal, remember);
  if (received !== null) process.kill(process.pid, received);
}

/** A signal that came meanwhile is delivered by then: the event loop's present turn may be past that. */
function afterNextTurn(action: () => void): void {
  setImmediate(() => setImmediate(action));
}
