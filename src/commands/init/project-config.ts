import { join } from "node:path";
import type { Deployment } from "../../deploy/deployment.ts";
import { discover } from "../../project/discover.ts";
import { syncWorkerForWaitingRoutes } from "../../rules/sync-worker-for-waiting-routes.ts";
import { scan, type ScanOptions } from "../../scan.ts";
import { deploymentsOf, namingGunicorn } from "../../scan/deployments.ts";
import { plainSettings } from "../../settings/settings.ts";
import { loadPython } from "../../syntax/language.ts";
import { configNeeds } from "./config-needs.ts";
import { gunicornConfig } from "./gunicorn-config.ts";

const NAME = "gunicorn.conf.py";

/** A `gunicorn.conf.py` that fits what the project's files say: its proxies, its platform, what its routes wait for. */
export async function projectConfig(folder: string): Promise<string> {
  const settings = plainSettings([syncWorkerForWaitingRoutes.info]);
  const options: ScanOptions = {
    cwd: folder,
    paths: ["."],
    ignore: "respect",
    rules: [syncWorkerForWaitingRoutes],
    settingsAt: () => settings,
    overlay: new Map(),
  };
  const needs = configNeeds(await deploymentsIn(options));
  const plain = gunicornConfig({ ...needs, workers: "as-it-is" });
  const { findings } = await scan({
    ...options,
    overlay: new Map([[join(folder, NAME), Buffer.from(plain)]]),
  });
  return findings.some(({ path }) => path === NAME)
    ? gunicornConfig({ ...needs, workers: "threads" })
    : plain;
}

async function deploymentsIn(
  options: ScanOptions,
): Promise<readonly Deployment[]> {
  const found = discover(options);
  const { deployments } = await deploymentsOf(
    await loadPython(),
    found,
    options,
    namingGunicorn(found),
  );
  return deployments;
}
