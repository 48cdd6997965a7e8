import { callsOfHook } from "./config-hooks.ts";
import type { ConfigFile } from "./deployment.ts";

/** Whether a configuration shows where a worker was when Gunicorn killed it, as far as its hooks are known. */
export function mayLeaveTrace(config: ConfigFile): boolean {
  const started = callsOfHook(config, "post_worker_init");
  const before = callsOfHook(config, "pre_request");
  // Python runs this one at the arbiter's SIGABRT, unless the worker is within C code.
  const aborted = callsOfHook(config, "worker_abort");
  if (started === null || before === null || aborted === null) return true;
  return (
    started.has("faulthandler.enable") ||
    [...before, ...started].some((called) =>
      /dump_traceback_later$|(?:^|\.)Timer$/.test(called),
    ) ||
    [...aborted].some((called) =>
      /(?:^|\.)(?:_current_frames|dump_traceback)$|^traceback\./.test(called),
    )
  );
}
