import type { Proxy, StopTimeout } from "./deployment.ts";
import type { Field, Variables } from "./shell/value.ts";
import type { Source } from "./source.ts";

/** Where a command runs, and with what. */
export interface Surroundings {
  /** What it is called in its file, e.g. a process of a Procfile or a Compose service; null for nothing. */
  readonly label: string | null;
  /** The environment that it gets from the files. */
  readonly environment: Variables;
  /** Where it is started, as far as the project has such a folder; POSIX, relative to the working directory. */
  readonly folder: string;
  /** Files of the project that have another path where it runs: what `COPY` of a Dockerfile does. */
  readonly copies: ReadonlyMap<string, string>;
  readonly runsIn: "container" | "not known";
  readonly stopTimeout: StopTimeout | null;
  /** What stands in front of it alone. */
  readonly proxies: readonly Proxy[];
}

/** One start of Gunicorn, as a file writes it. */
export interface Launch extends Surroundings {
  /** The word that names Gunicorn. */
  readonly program: Source;
  readonly arguments: readonly Field[];
}

/** A command of which nothing is known but where its file stands. */
export function surroundings(
  folder: string,
  label: string | null,
  environment: Variables,
): Surroundings {
  return {
    label,
    environment,
    folder,
    copies: new Map(),
    runsIn: "not known",
    stopTimeout: null,
    proxies: [],
  };
}

/** Of something that has more to it. */
export function surroundingsOf({
  label,
  environment,
  folder,
  copies,
  runsIn,
  stopTimeout,
  proxies,
}: Surroundings): Surroundings {
  return { label, environment, folder, copies, runsIn, stopTimeout, proxies };
}
