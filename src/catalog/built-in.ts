import type { Api } from "./api.ts";
import { CLIENTS } from "./clients/clients.ts";
import { CONNECTIONS } from "./connections.ts";
import { ENGINES } from "./engines.ts";
import { CPU } from "./cpu/cpu.ts";
import { HTTP } from "./http.ts";
import { LOCKS } from "./locks.ts";
import { SLEEP } from "./sleep.ts";
import { SUBPROCESSES } from "./subprocesses.ts";
import { WAITS } from "./waits.ts";

/** Every blocking API that hanglint knows by itself. */
export const BUILT_IN: readonly Api[] = [
  ...HTTP,
  ...CLIENTS,
  ...ENGINES,
  ...CONNECTIONS,
  ...SLEEP,
  ...SUBPROCESSES,
  ...LOCKS,
  ...WAITS,
  ...CPU,
];
