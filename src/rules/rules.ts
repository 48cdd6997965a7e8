import { clientWithoutTimeout } from "./client-without-timeout.ts";
import { connectionWithoutTimeout } from "./connection-without-timeout.ts";
import { engineWithoutStatementTimeout } from "./engine-without-statement-timeout.ts";
import { httpCallWithoutTimeout } from "./http-call-without-timeout.ts";
import { poolTimeoutExceedsWorkerTimeout } from "./pool-timeout-exceeds-worker-timeout.ts";
import type { Rule } from "./rule.ts";
import { ineffectiveTimeout } from "./ineffective-timeout.ts";
import { retryWithoutLimit } from "./retry-without-limit.ts";
import { sleepInRoute } from "./sleep-in-route.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { timeoutExceedsWorkerTimeout } from "./timeout-exceeds-worker-timeout.ts";
import { timeoutInWrongUnit } from "./timeout-in-wrong-unit.ts";

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
  poolTimeoutExceedsWorkerTimeout,
  sleepInRoute,
  unusedSuppression,
];
