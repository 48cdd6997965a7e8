import type { Log } from "sarif";

/** What decides the exit code. */
export interface Contents {
  /** Of the results that are not suppressed. */
  readonly levels: readonly string[];
  readonly noticeKinds: readonly string[];
}

export function contentsOf({ runs }: Log): Contents {
  return {
    levels: runs
      .flatMap(({ results = [] }) => results)
      .filter(({ suppressions = [] }) => suppressions.length === 0)
      .map(({ level = "warning" }) => level),
    noticeKinds: runs
      .flatMap(({ invocations = [] }) => invocations)
      .flatMap(
        ({ toolExecutionNotifications = [] }) => toolExecutionNotifications,
      )
      .map(({ descriptor }) => descriptor?.id ?? ""),
  };
}
