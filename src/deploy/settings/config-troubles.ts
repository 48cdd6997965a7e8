import { sourceIn } from "../deploy-file.ts";
import type { ConfigTrouble } from "../deployment.ts";
import type { PythonModule } from "../python/python-module.ts";
import { readSwitch, readText, type Read } from "./effective.ts";
import { OPTIONS, SETTING_NAMES } from "./options.ts";
import { wholeNumber } from "./whole-number.ts";
import { isOneOfSeveral, type Scalar, type Written } from "./written.ts";

/** Settings that Gunicorn validates as whole numbers. */
export const WHOLE_NUMBERS: ReadonlySet<string> = new Set([
  ...["backlog", "dirty_graceful_timeout", "dirty_threads", "dirty_timeout"],
  ...["dirty_workers", "graceful_timeout", "keepalive", "threads", "timeout"],
  ...["limit_request_field_size", "limit_request_fields", "limit_request_line"],
  ...["max_requests", "max_requests_jitter", "umask"],
  ...["worker_connections", "workers"],
]);

const SWITCHES: ReadonlySet<string> = new Set([
  ...[
    "capture_output",
    "daemon",
    "preload_app",
    "reload",
    "reuse_port",
    "spew",
  ],
]);

/** What a configuration file says in vain: names that nobody reads, values that nobody takes. */
export function configTroubles(
  module: PythonModule,
  settings: ReadonlyMap<string, Written>,
): readonly ConfigTrouble[] {
  return [...ignoredNames(module), ...refusedValues(settings)];
}

function ignoredNames(module: PythonModule): readonly ConfigTrouble[] {
  const { facts, file } = module;
  const seen = new Set<string>();
  return facts.bindings.flatMap(({ name, scope, value, span }) => {
    if (scope !== 0 || value.kind !== "expression" || seen.has(name)) return [];
    seen.add(name);
    if (SETTING_NAMES.has(name) || isRead(name, file.text)) return [];
    const meant = meantBy(name);
    if (meant === null) return [];
    const end = span.start + name.length;
    const source = sourceIn(file, { start: span.start, end });
    return [{ kind: "ignored-name", name, source, meant }];
  });
}

/** Whether the file uses a name beyond giving it a value: then it is a helper of its own. */
function isRead(name: string, text: string): boolean {
  const uses = text.match(new RegExp(`(?<![\\w.])${name}(?!\\w)`, "g")) ?? [];
  const bindings =
    text.match(
      new RegExp(`^[ \\t]*${name}[ \\t]*(?::[^=\\n]*)?=(?!=)`, "gm"),
    ) ?? [];
  return uses.length > bindings.length;
}

/** Names that people take for a setting (most are the flags, spelled with underscores). */
const MEANT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    OPTIONS.flatMap(({ setting, flags }) =>
      flags.flatMap((flag) =>
        setting !== null && flag.startsWith("--")
          ? [[plain(flag), setting]]
          : [],
      ),
    ),
  ),
  ...Object.fromEntries([...SETTING_NAMES].map((name) => [plain(name), name])),
  workertimeout: "timeout",
  requesttimeout: "timeout",
  gunicorntimeout: "timeout",
  timeouts: "timeout",
  worker: "workers",
  workercount: "workers",
  numworkers: "workers",
  numberofworkers: "workers",
  thread: "threads",
  workerthreads: "threads",
  maxrequest: "max_requests",
  workerconnection: "worker_connections",
  gracefulshutdowntimeout: "graceful_timeout",
  workerclasses: "worker_class",
  workertype: "worker_class",
};

/** Names too common to be taken for a setting. */
const TOO_COMMON: ReadonlySet<string> = new Set([
  ...["debug", "env", "name", "help", "version", "pid"],
]);

function meantBy(name: string): string | null {
  return TOO_COMMON.has(name.toLowerCase())
    ? null
    : (MEANT[plain(name)] ?? nearest(name));
}

function plain(name: string): string {
  return name.replaceAll(/[-_]/g, "").toLowerCase();
}

/** A setting of which one letter is missing, too much, wrong or swapped with its neighbour. */
function nearest(name: string): string | null {
  if (name.length < 6) return null;
  return [...SETTING_NAMES].find((other) => isOneSlipAway(name, other)) ?? null;
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < 6) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  const [restA, restB] = [a.slice(first), b.slice(first)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) &&
      restA[0] === restB[1] &&
      restA[1] === restB[0])
  );
}

function refusedValues(
  settings: ReadonlyMap<string, Written>,
): readonly ConfigTrouble[] {
  return [...settings].flatMap(([name, written]): ConfigTrouble[] => {
    // Of several values some may never be taken.
    if (written.kind === "unknown" || isOneOfSeveral(written)) return [];
    const result = checked(name, written.value);
    if (result?.kind !== "refused") return [];
    const { source } = written;
    return [{ kind: "refused-value", name, source, because: result.because }];
  });
}

function checked(name: string, value: Scalar): Read<unknown> | null {
  if (WHOLE_NUMBERS.has(name)) {
    const number = wholeNumber(value);
    return number.kind === "refused" ? number : null;
  }
  if (SWITCHES.has(name)) return readSwitch(value);
  return name === "worker_class" ? readText(value) : null;
}
