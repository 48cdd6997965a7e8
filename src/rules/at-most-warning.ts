import type { Level } from "../findings/finding.ts";

/** The level of what is not certain. */
export function atMostWarning(level: Level): Level {
  return level === "error" ? "warning" : level;
}
