import type { Log } from "sarif";
import { SARIF_SCHEMA } from "../addresses.ts";
import { driverOf } from "./driver.ts";

/** The log of a run that a bug ended: GitHub refuses it, instead of closing every alert for want of results. */
export function failedLog(version: string): string {
  const log: Log = {
    $schema: SARIF_SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driverOf({ rules: [], notices: [] }, version, []) },
        invocations: [
          {
            executionSuccessful: false,
            exitCode: 2,
            exitCodeDescription: "hanglint failed",
            toolExecutionNotifications: [
              {
                level: "error",
                message: {
                  text: "hanglint failed, and its results are missing. Please report it with what it printed.",
                },
              },
            ],
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
