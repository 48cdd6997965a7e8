import type { Field, Variables } from "./shell/value.ts";
import type { Source } from "./source.ts";

/** One start of Gunicorn, as a file writes it. */
export interface Launch {
  /** The word that names Gunicorn. */
  readonly program: Source;
  /** What it is called in its file, e.g. a process of a Procfile or a Compose service; null for nothing. */
  readonly label: string | null;
  readonly arguments: readonly Field[];
  /** The environment that it gets from the files. */
  readonly environment: Variables;
  /** Where it is started, as far as the project has such a folder; POSIX, relative to the working directory. */
  readonly folder: string;
}
