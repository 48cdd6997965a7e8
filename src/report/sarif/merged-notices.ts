import type { Invocation, Notification, ReportingDescriptor, Run } from "sarif";

/** The notices of several runs, each once, and the kinds that occur, in order of first occurrence. */
export function mergedNotices(runs: readonly Run[]): {
  readonly notifications: ReportingDescriptor[];
  readonly invocation: Invocation;
} {
  const known = new Map(
    runs
      .flatMap(({ tool }) => tool.driver.notifications ?? [])
      .map((descriptor) => [descriptor.id, descriptor]),
  );
  const all = runs
    .flatMap(({ invocations = [] }) => invocations)
    .flatMap(
      ({ toolExecutionNotifications = [] }) => toolExecutionNotifications,
    );
  const unlike = new Map(
    all.map((notice) => [withoutIndex(notice), notice] as const),
  );
  const notices = [...unlike.values()];
  const kinds = [...new Set(notices.flatMap(kindOf))];
  return {
    notifications: kinds.flatMap((kind) => known.get(kind) ?? []),
    invocation: {
      executionSuccessful: true,
      toolExecutionNotifications: notices.map((notice) => ({
        ...notice,
        descriptor: {
          ...notice.descriptor,
          index: kinds.findIndex((kind) => kind === notice.descriptor?.id),
        },
      })),
    },
  };
}

function kindOf({ descriptor }: Notification): readonly string[] {
  return descriptor?.id === undefined ? [] : [descriptor.id];
}

/** The same notice may have another index in another log. */
function withoutIndex(notice: Notification): string {
  return JSON.stringify({ ...notice, descriptor: notice.descriptor?.id });
}
