import type { Api } from "./api.ts";
import { FOREVER, library, seconds } from "./rows.ts";

const threading = library({
  family: "lock",
  checked: "CPython 3.11.7",
  documentation:
    "https://docs.python.org/3/library/threading.html#threading.Lock.acquire",
});
const multiprocessing = library({
  family: "lock",
  checked: "CPython 3.11.7",
  documentation:
    "https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Lock.acquire",
});

/** What makes a lock. */
export const LOCK_MAKERS = [
  ...["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition"].map(
    (name) => `threading.${name}`,
  ),
  ...["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition"].map(
    (name) => `multiprocessing.${name}`,
  ),
];

/** Taking a lock that another thread or process may keep. */
export const LOCKS: readonly Api[] = LOCK_MAKERS.flatMap((maker) => {
  const isThread = maker.startsWith("threading.");
  return (isThread ? threading : multiprocessing)([`${maker}().acquire`], {
    timeout: seconds("timeout", 1),
    withoutTimeout: FOREVER,
    // multiprocessing's: a negative timeout counts as 0.
    ...(isThread ? { negative: "forever" as const } : {}),
    unlessFalse: { keyword: isThread ? "blocking" : "block", position: 0 },
  });
});
