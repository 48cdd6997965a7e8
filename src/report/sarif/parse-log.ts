import type { Log } from "sarif";
import type { NamedLog } from "./merge.ts";
import { MergeError } from "./merge-error.ts";

/**
 * Reads a log that hanglint has written.
 * @throws MergeError where the text is something else, or the log of a run that failed
 */
export function parseLog(name: string, text: string): NamedLog {
  const log = jsonOf(text);
  if (!isLog(log)) {
    throw new MergeError(
      `${name} is no SARIF 2.1.0 log`,
      "merge what `hanglint scan --output-format sarif` wrote",
    );
  }
  for (const { tool, invocations = [] } of log.runs) {
    if (tool.driver.name !== "hanglint") {
      throw new MergeError(
        `${name} holds results of ${tool.driver.name}`,
        "merge joins what hanglint wrote; other tools' logs are uploaded by themselves",
      );
    }
    if (invocations.some((one) => !one.executionSuccessful)) {
      throw new MergeError(
        `${name} is of a run that failed, and lacks results`,
        "scan again before you merge",
      );
    }
  }
  return { name, log };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}

/** What merging relies on; the rest is copied as it is. */
function isLog(value: unknown): value is Log {
  return (
    isObject(value) &&
    value["version"] === "2.1.0" &&
    isListOf(value["runs"], isRun)
  );
}

function isRun(value: unknown): boolean {
  if (!isObject(value) || !isObject(value["tool"])) return false;
  const { driver } = value["tool"];
  return (
    isObject(driver) &&
    typeof driver["name"] === "string" &&
    isOptional(driver["notifications"], isObject) &&
    isOptional(value["results"], isObject) &&
    isOptional(
      value["invocations"],
      (one) =>
        isObject(one) &&
        isOptional(one["toolExecutionNotifications"], isObject),
    )
  );
}

function isOptional(
  value: unknown,
  holds: (item: unknown) => boolean,
): boolean {
  return value === undefined || isListOf(value, holds);
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
