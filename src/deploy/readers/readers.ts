import { cloudRun } from "./cloud-run.ts";
import { commandsInYaml } from "./commands-in-yaml.ts";
import { compose } from "./compose.ts";
import { dockerfile } from "./dockerfile.ts";
import { kubernetes } from "./kubernetes.ts";
import { makefile } from "./makefile.ts";
import { nginx } from "./nginx.ts";
import { appEngine } from "./platforms/app-engine.ts";
import { digitalOcean } from "./platforms/digital-ocean.ts";
import { fly } from "./platforms/fly.ts";
import { heroku } from "./platforms/heroku.ts";
import { railway } from "./platforms/railway.ts";
import { render } from "./platforms/render.ts";
import { scripts } from "./platforms/task-scripts.ts";
import { paste } from "./paste.ts";
import { procfile } from "./procfile.ts";
import type { Reader } from "./reader.ts";
import { shellScript } from "./shell-script.ts";
import { supervisor } from "./supervisor.ts";
import { systemd } from "./systemd.ts";
import { terraform } from "./terraform.ts";

/** What runs of itself. Files of these kinds may start others, so they are read first. */
export const FIRST_READERS: readonly Reader[] = [
  ...[procfile, compose, kubernetes, dockerfile, systemd, supervisor],
  ...[render, digitalOcean, appEngine, heroku, railway, fly, scripts],
  ...[nginx, terraform, cloudRun, paste],
];

/** What is read only when nothing of the first kind starts it. */
export const LAST_READERS: readonly Reader[] = [
  ...[makefile, shellScript, commandsInYaml],
];
