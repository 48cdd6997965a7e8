import { resolve } from "node:path";
import type { ProjectDeployments } from "../scan/deployments.ts";
import { discover } from "../project/discover.ts";
import { settingsFinder } from "./command-line-settings.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { tellNotices } from "./tell.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";

export const DEPLOY_FORMATS = ["text", "json"] as const;

/** The flags of `hanglint deploy` as commander hands them over. */
export interface DeployFlags extends Pick<
  ScanFlags,
  "config" | "isolated" | "quiet" | "workerClass" | "workerTimeout"
> {
  readonly outputFormat: (typeof DEPLOY_FORMATS)[number];
}

/** `hanglint deploy`: how the project's files say that Gunicorn is run, and what a stall means then. */
export async function deployCommand(
  path: string,
  flags: DeployFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = {
    cwd: terminal.cwd,
    paths: [path],
    ignore: "respect" as const,
    settingsAt: settingsFinder(flags, terminal),
    overlay: new Map<string, Buffer>(),
  };
  const found = discover(options);
  if (found.notFound.length > 0) {
    throw new UsageError(
      `there is no file or folder ${path}`,
      "name the folder of the project",
    );
  }
  const { deploymentsOf, namingGunicorn } =
    await import("../scan/deployments.ts");
  const { loadPython } = await import("../syntax/language.ts");
  const deployed = await deploymentsOf(
    await loadPython(),
    found,
    options,
    namingGunicorn(found),
  );
  const notices = [...found.notices, ...deployed.notices];
  tellNotices(flags, terminal, notices);
  terminal.stdout.write(
    await written({ ...deployed, notices }, flags, resolve(terminal.cwd, path)),
  );
  return 0;
}

async function written(
  deployed: ProjectDeployments,
  { outputFormat }: DeployFlags,
  folder: string,
): Promise<string> {
  switch (outputFormat) {
    case "text": {
      const { deployText } = await import("./deploy-text.ts");
      return deployText(deployed, folder);
    }
    case "json": {
      const { deployJson } = await import("./deploy-json.ts");
      return `${JSON.stringify(deployJson(deployed), null, 2)}\n`;
    }
  }
}
