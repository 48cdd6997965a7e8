import type { Deployment, Setting } from "../../src/deploy/deployment.ts";
import { plainSettings } from "../../src/settings/settings.ts";
import { loadPython } from "../../src/syntax/language.ts";
import {
  deploymentsOf,
  type ProjectDeployments,
} from "../../src/scan/deployments.ts";

/** What the files of a project say of how it is run; each file by its path. */
export async function deploymentsIn(
  files: Readonly<Record<string, string>>,
): Promise<ProjectDeployments> {
  const cwd = "/application";
  const found = {
    files: [],
    deploymentFiles: [],
    pinFiles: [],
    testFilesSkipped: 0,
  };
  return deploymentsOf(
    await loadPython(),
    { ...found, notices: [], notFound: [] },
    {
      cwd,
      paths: [],
      ignore: "respect",
      settingsAt: () => plainSettings([]),
      overlay: new Map(
        Object.entries(files).map(([path, text]) => [
          `${cwd}/${path}`,
          Buffer.from(text),
        ]),
      ),
    },
    Object.keys(files).filter(
      (path) =>
        path.endsWith(".py") && files[path]?.includes("gunicorn") === true,
    ),
  );
}

/** The one deployment of a project. */
export async function onlyDeploymentIn(
  files: Readonly<Record<string, string>>,
): Promise<Deployment> {
  const { deployments } = await deploymentsIn(files);
  const [only, more] = deployments;
  if (only === undefined || more !== undefined) {
    throw new Error(
      `${deployments.length} deployments: ${deployments.map(({ name }) => name).join(", ")}`,
    );
  }
  return only;
}

/** A setting in one line: `120 Procfile:1`, `30 default`, `unknown: because`, with its note and alternatives. */
export function shown(setting: Setting<unknown>): string {
  const place =
    setting.source === null
      ? "default"
      : `${setting.source.path}:${setting.source.line}`;
  if (setting.kind === "unknown") return `unknown ${place}: ${setting.because}`;
  const others = setting.alternatives.map((other) => ` or ${String(other)}`);
  const note = setting.note === null ? "" : ` (${setting.note})`;
  return `${String(setting.value)}${others.join("")} ${place}${note}`;
}
