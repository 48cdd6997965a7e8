import type { DeployFile } from "../deploy-file.ts";
import type { InFront } from "../in-front.ts";
import type { Launch } from "../launch.ts";
import type { ProjectFiles, Trouble } from "../project-files.ts";
import type { Follow } from "../shell/run.ts";
import type { Image } from "./image.ts";

/** What a reader may ask for beside its own file. */
export interface ReaderContext {
  readonly project: ProjectFiles;
  /** Reads a script that a command starts. */
  readonly follow: Follow;
  /**
   * What a Dockerfile builds; null when there is none.
   * @param isRun whether it is run as it is: then it is no deployment of its own any more
   */
  readonly imageAt: (
    path: string,
    target: string | null,
    isRun: boolean,
  ) => Image | null;
}

/** What one file says of how the project is run. */
export interface Reading {
  readonly launches: readonly Launch[];
  readonly troubles: readonly Trouble[];
  /** What stands in front, for deployments anywhere in the project. */
  readonly proxies: readonly InFront[];
}

/** One kind of file. */
export interface Reader {
  /** By its path: a file of this kind. */
  readonly reads: (path: string) => boolean;
  /** By its text: whether reading it can bring anything. */
  readonly matters: (text: string) => boolean;
  readonly read: (file: DeployFile, context: ReaderContext) => Reading;
}

/** A reading of starts alone. */
export function starts(launches: readonly Launch[]): Reading {
  return { launches, troubles: [], proxies: [] };
}

/** Readings of parts of one file as one. */
export function together(readings: readonly Reading[]): Reading {
  return {
    launches: readings.flatMap(({ launches }) => launches),
    troubles: readings.flatMap(({ troubles }) => troubles),
    proxies: readings.flatMap(({ proxies }) => proxies),
  };
}
