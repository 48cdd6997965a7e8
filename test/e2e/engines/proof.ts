import { expect } from "vitest";
import { mustRun } from "../run.ts";
import { answersOf, scanned, WORKER_SECONDS } from "./application.ts";
import type { Server } from "./server.ts";

const RULE = "HL201";
const FIX = ["--fix", "--unsafe-fixes"];
const RAISED: unknown = expect.stringMatching(/^raised /);

/** Long past the worker's limit. */
const ENDLESS_SECONDS = 20;
/** Beside the statement itself: Python starts, and connects. */
const SLACK_SECONDS = 6;

/** As found it hangs; patched it raises, on every checkout, and what ends in time still works. */
export async function prove(
  python: string,
  { sleep }: Server,
  application: string,
): Promise<void> {
  const endless = sleep(ENDLESS_SECONDS);

  expect(scanned(application, RULE)).toHaveLength(1);
  const patience = WORKER_SECONDS + SLACK_SECONDS;
  expect(await answersOf(python, application, endless, 1, patience)).toEqual(
    [],
  );

  expect(scanned(application, RULE, ...FIX)).toEqual([]);
  expect(scanned(application, RULE)).toEqual([]);
  const twice = 2 * WORKER_SECONDS + SLACK_SECONDS;
  const ended = await answersOf(python, application, endless, 2, twice);
  expect(ended).toHaveLength(2);
  for (const { outcome, seconds } of ended) {
    expect(outcome).toMatch(/^raised /);
    expect(seconds).toBeLessThan(WORKER_SECONDS);
  }
  const short = await answersOf(python, application, sleep(0.5), 2, patience);
  expect(short.map(({ outcome }) => outcome)).toEqual(["done", "done"]);
}

/** As found the first checkout is bounded and no other; patched every one is. */
export async function proveCommit(
  python: string,
  { sleep }: Server,
  application: string,
): Promise<void> {
  const endless = sleep(ENDLESS_SECONDS);
  const patience = 2 * WORKER_SECONDS + SLACK_SECONDS;

  expect(scanned(application, "HL201")).toEqual([]);
  expect(scanned(application, "HL105")).toHaveLength(1);
  const before = await answersOf(python, application, endless, 2, patience);
  expect(before.map(({ outcome }) => outcome)).toEqual([RAISED]);

  expect(scanned(application, "HL105,HL201", ...FIX)).toEqual([]);
  const after = await answersOf(python, application, endless, 3, patience);
  expect(after.map(({ outcome }) => outcome)).toEqual([RAISED, RAISED, RAISED]);
}

/** As found nothing connects; patched a statement is ended, and one that ends in time works. */
export async function proveAccepted(
  python: string,
  { sleep }: Server,
  application: string,
): Promise<void> {
  const short = sleep(0.1);
  const patience = WORKER_SECONDS + SLACK_SECONDS;

  expect(scanned(application, "HL201")).toEqual([]);
  expect(scanned(application, "HL105")).toHaveLength(1);
  const before = await answersOf(python, application, short, 1, patience);
  expect(before.map(({ outcome }) => outcome)).toEqual([RAISED]);

  expect(scanned(application, "HL105,HL201", ...FIX)).toEqual([]);
  const after = await answersOf(python, application, short, 1, patience);
  expect(after.map(({ outcome }) => outcome)).toEqual(["done"]);
  const endless = sleep(ENDLESS_SECONDS);
  const ended = await answersOf(python, application, endless, 1, patience);
  expect(ended.map(({ outcome }) => outcome)).toEqual([RAISED]);
}

/** The patched file is clean, imports and builds its engine: nothing answers its URL. */
export function proveBuilt(python: string, application: string): void {
  expect(scanned(application, RULE)).toHaveLength(1);
  expect(scanned(application, RULE, ...FIX)).toEqual([]);
  mustRun(application, [
    ...[python, "-W", "ignore", "-c", "import app; app.engine.dispose()"],
  ]);
}
