import type { TimeUnit } from "../catalog/api.ts";

/** What a number was meant in, by its size. */
export interface UnitMistake {
  readonly meant: TimeUnit;
  /** The number in the parameter's own unit. */
  readonly corrected: (written: number) => number;
}

/** Below this, whole thousands of seconds are seen in real code: half an hour. */
const LEAST_SUSPICIOUS_SECONDS = 2000;

/** The smaller half of a pair, then: `(3050, 27000)`. */
const LEAST_BESIDE = 1000;

/** Up to this, milliseconds are too short for a peer to answer over a network, and a usual count of seconds. */
const MOST_SUSPICIOUS_MILLISECONDS = 60;

/** The mistake that numbers betray which only make sense in another unit; null for all others. */
export function unitMistake(
  unit: TimeUnit,
  numbers: readonly number[],
): UnitMistake | null {
  const times = numbers.filter((number) => number > 0);
  if (times.length === 0) return null;
  switch (unit) {
    case "seconds":
      return isMeantInMilliseconds(Math.max(...times)) &&
        Math.min(...times) >= LEAST_BESIDE
        ? { meant: "milliseconds", corrected: (number) => number / 1000 }
        : null;
    case "milliseconds":
      return times.every(isMeantInSeconds)
        ? { meant: "seconds", corrected: (number) => number * 1000 }
        : null;
    case "microseconds":
      return null;
  }
}

/** `60000`, `2500`: but whole hours are meant as what they say. */
function isMeantInMilliseconds(number: number): boolean {
  return (
    number >= LEAST_SUSPICIOUS_SECONDS &&
    number % 500 === 0 &&
    number % 3600 !== 0 &&
    number <= 1_000_000
  );
}

/** `5`, `30`: such a wait always fails. */
function isMeantInSeconds(number: number): boolean {
  return number >= 1 && number <= MOST_SUSPICIOUS_MILLISECONDS;
}
