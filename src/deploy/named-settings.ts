import type { Deployment, Setting } from "./deployment.ts";

/** What a setting can hold. */
export type Shown = string | number | boolean | null | readonly string[];

/** The settings of a deployment under the names that JSON gives them, in the order in which they are shown. */
export function namedSettings(
  deployment: Deployment,
): readonly (readonly [string, Setting<Shown>])[] {
  return [
    ["timeout", deployment.timeoutSeconds],
    ["workerClass", deployment.workerClass],
    ["workers", deployment.workers],
    ["threads", deployment.threads],
    ["gracefulTimeout", deployment.gracefulTimeoutSeconds],
    ["keepalive", deployment.keepaliveSeconds],
    ["maxRequests", deployment.maxRequests],
    ["maxRequestsJitter", deployment.maxRequestsJitter],
    ["workerTmpDir", deployment.workerTmpDir],
    ["workerConnections", deployment.workerConnections],
    ["preload", deployment.preload],
    ["bind", deployment.binds],
  ];
}
