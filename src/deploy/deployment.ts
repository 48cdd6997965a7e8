import type { Source } from "./source.ts";

/** One of Gunicorn's settings, with where it comes from. */
export type Setting<Value> =
  | {
      readonly kind: "known";
      readonly value: Value;
      /** Null for Gunicorn's own default, and for what a flag says. */
      readonly source: Source | null;
      /** What is to be said of the value, e.g. `the default of $TIMEOUT`, `the command line`; null for a plain one. */
      readonly note: string | null;
      /** Other values that it can have instead, e.g. in the other branch of an `if`. */
      readonly alternatives: readonly Value[];
    }
  | {
      readonly kind: "unknown";
      /** Gunicorn's default, which is assumed. */
      readonly value: Value;
      /** Where the value is taken from; null where no place can be named. */
      readonly source: Source | null;
      /** e.g. `it is taken from $TIMEOUT, which has no default` */
      readonly because: string;
    };

/** What matters of a worker class for a stall; `other` is a class that is not known. */
export type WorkerKind =
  | "sync"
  | "gthread"
  | "gevent"
  | "eventlet"
  | "tornado"
  | "asgi"
  | "uvicorn"
  | "other";

/** What stands in front of Gunicorn and stops waiting by itself. */
export interface Proxy {
  readonly kind:
    | "nginx"
    | "ingress"
    | "heroku"
    | "cloud-run"
    | "app-engine"
    | "alb"
    | "configured";
  /** For a sentence: `nginx`, `Heroku's router`. */
  readonly name: string;
  /** The URL part that it is valid for, e.g. an nginx location; null for all. */
  readonly location: string | null;
  /** How long it waits for an answer. */
  readonly timeoutSeconds: Setting<number>;
}

/** How long the platform waits after SIGTERM before it kills. */
export interface StopTimeout {
  /** As the platform calls it, e.g. `terminationGracePeriodSeconds`. */
  readonly name: string;
  readonly seconds: Setting<number>;
}

/** A name in a configuration file that Gunicorn ignores, or a value that it refuses. */
export type ConfigTrouble =
  | {
      readonly kind: "ignored-name";
      readonly name: string;
      /** The span of the name. */
      readonly source: Source;
      /** The setting that was probably meant; null when none is near. */
      readonly meant: string | null;
    }
  | {
      readonly kind: "refused-value";
      readonly name: string;
      /** The span of the value. */
      readonly source: Source;
      /** e.g. `it must be a whole number` */
      readonly because: string;
    };

/** The configuration file in effect. */
export interface ConfigFile {
  readonly path: string;
  /** Every top-level name that it defines, server hooks such as `post_worker_init` among them. */
  readonly defines: ReadonlySet<string>;
  /** Qualified names of what its functions call, e.g. `faulthandler.enable`, by the function's name. */
  readonly callsOf: ReadonlyMap<string, readonly string[]>;
  readonly troubles: readonly ConfigTrouble[];
}

/** One way in which the project starts Gunicorn. Several stay several. */
export interface Deployment {
  /** For people: `Procfile:1 (web)`. */
  readonly name: string;
  /** Where Gunicorn is started; null where only a configuration file shows, or nothing. */
  readonly start: Source | null;
  /** The application as the command names it, e.g. `app:create_app()`; null when it is not known. */
  readonly application: string | null;
  readonly config: ConfigFile | null;
  /** As Gunicorn takes it: `gthread` also for `sync` with more than one thread. */
  readonly workerClass: Setting<string>;
  readonly workerKind: WorkerKind;
  /** 0 switches it off. */
  readonly timeoutSeconds: Setting<number>;
  readonly workers: Setting<number>;
  readonly threads: Setting<number>;
  readonly workerConnections: Setting<number>;
  readonly gracefulTimeoutSeconds: Setting<number>;
  readonly keepaliveSeconds: Setting<number>;
  /** 0 never recycles a worker. */
  readonly maxRequests: Setting<number>;
  readonly maxRequestsJitter: Setting<number>;
  readonly workerTmpDir: Setting<string | null>;
  readonly binds: Setting<readonly string[]>;
  readonly preload: Setting<boolean>;
  /** Whether it runs in a container, as far as its file says. */
  readonly runsIn: "container" | "not known";
  readonly proxies: readonly Proxy[];
  readonly stopTimeout: StopTimeout | null;
  /** Of how many deployments this one judges as the strictest; 1 for any other. */
  readonly strictestOf: number;
}

/** Gunicorn's own defaults (gunicorn/config.py 20.1.0, 23.0.0, 26.1.0: they are the same): no Gunicorn shows. */
export const GUNICORN_DEFAULTS: Deployment = {
  name: "Gunicorn's defaults",
  start: null,
  application: null,
  config: null,
  workerClass: byDefault("sync"),
  workerKind: "sync",
  timeoutSeconds: byDefault(30),
  workers: byDefault(1),
  threads: byDefault(1),
  workerConnections: byDefault(1000),
  gracefulTimeoutSeconds: byDefault(30),
  keepaliveSeconds: byDefault(2),
  maxRequests: byDefault(0),
  maxRequestsJitter: byDefault(0),
  workerTmpDir: byDefault(null),
  binds: byDefault(["127.0.0.1:8000"]),
  preload: byDefault(false),
  runsIn: "not known",
  proxies: [],
  stopTimeout: null,
  strictestOf: 1,
};

/** Gunicorn's default for a setting that nothing sets. */
export function byDefault<Value>(value: Value): Setting<Value> {
  return { kind: "known", value, source: null, note: null, alternatives: [] };
}
