import { dirname } from "node:path";
import { stringify } from "smol-toml";
import { discover } from "../project/discover.ts";
import { shownPath } from "../project/posix-path.ts";
import { withOverlay } from "../scan/overlay.ts";
import type { ScanOptions } from "../scan.ts";
import type { DeploySettings } from "../settings/deploy-settings.ts";
import type { Settings } from "../settings/settings.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { tellNotices } from "./tell.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `--show-files` and `--show-settings`: what a scan would take, instead of the scan. */
export function show(
  options: ScanOptions,
  flags: ScanFlags,
  terminal: Terminal,
): ExitCode {
  const found = discover(options);
  const files = withOverlay(found.files, options);
  tellNotices(flags, terminal, found.notices);
  if (flags.showFiles) {
    for (const { path } of files) terminal.stdout.write(`${path}\n`);
  }
  if (flags.showSettings) {
    const folders = new Map<Settings, string>();
    for (const folder of [
      options.cwd,
      ...files.map(({ absolute }) => dirname(absolute)),
    ]) {
      const settings = options.settingsAt(folder);
      if (!folders.has(settings)) {
        folders.set(settings, shownPath(options.cwd, folder));
      }
    }
    terminal.stdout.write(
      [...folders]
        .map(([settings, folder]) => described(settings, folder))
        .join("\n"),
    );
  }
  return found.notFound.length > 0 ? 2 : 0;
}

function described(settings: Settings, folder: string): string {
  const { files } = settings;
  const from =
    files.length === 0
      ? "no configuration file"
      : files.map((file) => `\`${file}\``).join(", which extends ");
  return `# In \`${folder}\`: ${from}\n${stringify(asToml(settings))}`;
}

/** The settings under the names that they have in a file. */
function asToml(settings: Settings): Record<string, unknown> {
  return {
    rules: [...settings.rules],
    "per-file-ignores": Object.fromEntries(
      settings.perFileIgnores.map(({ patterns, codes }) => [
        patterns.join(),
        [...codes],
      ]),
    ),
    exclude: settings.exclude.flatMap(({ patterns }) => patterns),
    "include-tests": settings.tests === "include",
    ignores: settings.ignores,
    "fail-on": settings.failOn,
    "min-confidence": settings.minConfidence,
    deploy: deployToml(settings.deploy),
    routes: {
      decorators: settings.routes.decorators,
      "base-classes": settings.routes.baseClasses,
    },
    apis: settings.apis.map(({ name }) => name),
    bounded: settings.bounded,
  };
}

function deployToml(deploy: DeploySettings): Record<string, unknown> {
  return {
    "worker-class": deploy.workerClass?.value,
    workers: deploy.workers?.value,
    threads: deploy.threads?.value,
    timeout: deploy.timeoutSeconds?.value,
    "graceful-timeout": deploy.gracefulTimeoutSeconds?.value,
    keepalive: deploy.keepaliveSeconds?.value,
    "proxy-timeout": deploy.proxyTimeoutSeconds?.value,
    "stop-timeout": deploy.stopTimeoutSeconds?.value,
  };
}
