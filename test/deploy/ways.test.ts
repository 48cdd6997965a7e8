import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Deployment, Setting } from "../../src/deploy/deployment.ts";
import { discover } from "../../src/project/discover.ts";
import { deploymentsOf, namingGunicorn } from "../../src/scan/deployments.ts";
import { plainSettings } from "../../src/settings/settings.ts";
import { loadPython } from "../../src/syntax/language.ts";
import { shown } from "./project.ts";

const ways = new URL("./ways/", import.meta.url);

// One folder for each way to deploy; expected.txt says what is read of it, and from which lines.
test.each(readdirSync(ways))("%s", async (way) => {
  const cwd = fileURLToPath(new URL(`${way}/`, ways)).replace(/\/$/, "");
  const options = {
    ...({ cwd, paths: ["."], ignore: "respect", rules: [] } as const),
    settingsAt: () => plainSettings([]),
    overlay: new Map<string, Buffer>(),
  };
  const found = discover(options);
  const { deployments, notices } = await deploymentsOf(
    await loadPython(),
    found,
    options,
    namingGunicorn(found),
  );
  const told = notices.map(
    ({ path, message }) => `${path ?? ""}: ${message}\n`,
  );
  const text = [...deployments.map(described), ...told].join("\n");
  await expect(text).toMatchFileSnapshot(`${cwd}/expected.txt`);
});

function described(deployment: Deployment): string {
  const { name, application, config, runsIn, stopTimeout, proxies } =
    deployment;
  const settings: readonly [string, Setting<unknown>][] = [
    ["worker class", deployment.workerClass],
    ["timeout", deployment.timeoutSeconds],
    ["workers", deployment.workers],
    ["threads", deployment.threads],
    ["worker connections", deployment.workerConnections],
    ["graceful timeout", deployment.gracefulTimeoutSeconds],
    ["keepalive", deployment.keepaliveSeconds],
    ["max requests", deployment.maxRequests],
    ["max requests jitter", deployment.maxRequestsJitter],
    ["worker tmp dir", deployment.workerTmpDir],
    ["binds", deployment.binds],
    ["preload", deployment.preload],
  ];
  return [
    `${name}: ${application ?? "an application that is not known"}`,
    ...(config === null ? [] : [`configured by ${config.path}`]),
    ...(runsIn === "container" ? ["in a container"] : []),
    ...settings
      .filter(([, { source }]) => source !== null)
      .map(([label, setting]) => `${label}: ${shown(setting)}`),
    ...(stopTimeout === null
      ? []
      : [`stopped by ${stopTimeout.name}: ${shown(stopTimeout.seconds)}`]),
    ...proxies.map(
      (proxy) =>
        `behind ${proxy.name} ${proxy.location ?? ""}: ${shown(proxy.timeoutSeconds)}`,
    ),
    "",
  ].join("\n");
}
