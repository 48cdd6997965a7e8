import { blockingCallInAsyncHandler } from "./blocking-call-in-async-handler.ts";
import { clientWithoutTimeout } from "./client-without-timeout.ts";
import { connectionWithoutTimeout } from "./connection-without-timeout.ts";
import { cpuWorkInRoute } from "./cpu-work-in-route.ts";
import { engineWithoutStatementTimeout } from "./engine-without-statement-timeout.ts";
import { geventWithBlockingDriver } from "./gevent-with-blocking-driver.ts";
import { gracefulTimeoutExceedsStopTimeout } from "./graceful-timeout-exceeds-stop-timeout.ts";
import { heartbeatOnDisk } from "./heartbeat-on-disk.ts";
import { httpCallWithoutTimeout } from "./http-call-without-timeout.ts";
import { ineffectiveTimeout } from "./ineffective-timeout.ts";
import { lockOrderInversion } from "./lock-order-inversion.ts";
import { lockWithoutTimeout } from "./lock-without-timeout.ts";
import { noTraceOnTimeout } from "./no-trace-on-timeout.ts";
import { pollingLoopInRoute } from "./polling-loop-in-route.ts";
import { poolTimeoutExceedsWorkerTimeout } from "./pool-timeout-exceeds-worker-timeout.ts";
import { retryWithoutLimit } from "./retry-without-limit.ts";
import { rowLockWithoutTimeout } from "./row-lock-without-timeout.ts";
import type { Rule } from "./rule.ts";
import { selfRequestInRoute } from "./self-request-in-route.ts";
import { sleepInRoute } from "./sleep-in-route.ts";
import { subprocessWithoutTimeout } from "./subprocess-without-timeout.ts";
import { syncWorkerForWaitingRoutes } from "./sync-worker-for-waiting-routes.ts";
import { timeoutExceedsWorkerTimeout } from "./timeout-exceeds-worker-timeout.ts";
import { timeoutInWrongUnit } from "./timeout-in-wrong-unit.ts";
import { unboundedQueryInRoute } from "./unbounded-query-in-route.ts";
import { unknownGunicornSetting } from "./unknown-gunicorn-setting.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { waitWithoutTimeout } from "./wait-without-timeout.ts";
import { workerNeverRecycled } from "./worker-never-recycled.ts";
import { workerTimeoutDisabled } from "./worker-timeout-disabled.ts";
import { workerTimeoutExceedsProxyTimeout } from "./worker-timeout-exceeds-proxy-timeout.ts";

/** Every rule, by code. */
export const RULES: readonly Rule[] = [
  httpCallWithoutTimeout,
  clientWithoutTimeout,
  timeoutExceedsWorkerTimeout,
  retryWithoutLimit,
  ineffectiveTimeout,
  timeoutInWrongUnit,
  engineWithoutStatementTimeout,
  connectionWithoutTimeout,
  unboundedQueryInRoute,
  rowLockWithoutTimeout,
  poolTimeoutExceedsWorkerTimeout,
  cpuWorkInRoute,
  sleepInRoute,
  subprocessWithoutTimeout,
  pollingLoopInRoute,
  lockWithoutTimeout,
  lockOrderInversion,
  waitWithoutTimeout,
  selfRequestInRoute,
  workerTimeoutDisabled,
  workerTimeoutExceedsProxyTimeout,
  syncWorkerForWaitingRoutes,
  geventWithBlockingDriver,
  workerNeverRecycled,
  heartbeatOnDisk,
  gracefulTimeoutExceedsStopTimeout,
  noTraceOnTimeout,
  unknownGunicornSetting,
  blockingCallInAsyncHandler,
  unusedSuppression,
];
