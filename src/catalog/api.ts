/** Every family of blocking APIs: what the queries' `#calls?` names. */
export const FAMILIES = [
  "http",
  "client",
  "engine",
  "connection",
  "sleep",
  "subprocess",
  "lock",
  "wait",
  "cpu",
] as const;

/**
 * HTTP clients, other network clients, what makes database engines and connections, calls that only let time
 * pass, that wait for a program, take a lock, wait for another thread, process or task, or keep the processor busy.
 */
export type Family = (typeof FAMILIES)[number];

/** The parameter that bounds a call. */
export interface TimeoutParameter {
  readonly keyword: string;
  /** Index among the positional arguments, without the receiver; null when it can only be named. */
  readonly position: number | null;
  readonly unit: TimeUnit;
  /** What the fix writes: `(connect, read)`, one number, or aiohttp's `ClientTimeout`. */
  readonly shape: "pair" | "number" | "client-timeout";
}

export type TimeUnit = "seconds" | "milliseconds" | "microseconds";

/**
 * What a call does when no timeout is given: it waits forever, takes `socket.setdefaulttimeout`,
 * takes what its client was made with, or ends after a number of seconds.
 */
export type Default =
  | { readonly kind: "forever" }
  | { readonly kind: "socket" }
  | {
      readonly kind: "client";
      /** The constructor's parameter, where it has another name than the call's. */
      readonly keyword?: string;
    }
  | { readonly kind: "seconds"; readonly seconds: number };

/** What bounds a call beside its timeout parameter. */
export type OtherBound =
  /** A further argument that bounds it by itself, e.g. PyMongo's `timeoutMS`. */
  | { readonly kind: "argument"; readonly parameter: TimeoutParameter }
  /** An argument with an object that has a row of its own, or that may bound it, e.g. `transport`. */
  | {
      readonly kind: "object";
      readonly keyword: string;
      readonly position: number | null;
    }
  /** An address whose query can hold options, e.g. `redis://…?socket_timeout=5`. */
  | {
      readonly kind: "address";
      readonly keyword: string;
      readonly position: number | null;
      readonly options: readonly string[];
    }
  /** An argument that may be a file or its content: only an address makes it wait. */
  | {
      readonly kind: "local";
      readonly keyword: string;
      readonly position: number;
    }
  /** An argument by which the object was made that makes its calls end, e.g. `SOCK_DGRAM`. */
  | { readonly kind: "made-with"; readonly names: readonly string[] }
  /** An attribute of the object that is set later, e.g. `connection.timeout = 5`. */
  | { readonly kind: "attribute"; readonly name: string }
  /**
   * A method of the object that is called later, e.g. `sock.settimeout(5)`; with `options`, only when its
   * first argument is one of them: `curl.setopt(pycurl.TIMEOUT, 5)`.
   */
  | {
      readonly kind: "method";
      readonly name: string;
      readonly options: readonly string[] | null;
    }
  /** An entry that is set on a part of the object, e.g. `pool.connection_kwargs["socket_timeout"] = 5`. */
  | { readonly kind: "item"; readonly key: string }
  /** A method of the object that a timer calls: `threading.Timer(5, process.kill)`. */
  | { readonly kind: "timer"; readonly methods: readonly string[] }
  /** A method of the object that takes the bound itself: `ftp.connect(host, timeout=5)`. */
  | {
      readonly kind: "method-argument";
      readonly name: string;
      readonly parameter: TimeoutParameter;
    }
  /** A function of the library that sets it for all, e.g. `websocket.setdefaulttimeout(5)`. */
  | {
      readonly kind: "function";
      readonly path: string;
      readonly options: readonly string[] | null;
    }
  /** An attribute of the library that sets it for all, e.g. `stripe.default_http_client = …`. */
  | { readonly kind: "global"; readonly path: string };

/** A default that another release of the library brought. */
export interface Change {
  /** The first release that has it. */
  readonly since: string;
  readonly withoutTimeout: Default;
  readonly attempts: number;
}

/** What a call computes. */
export interface Work {
  /** To follow the API's name: `resizes an image`. */
  readonly does: string;
  /** How sure it is that the work takes long: some of it depends on what it is given. */
  readonly confidence: "high" | "medium";
  /** By whom it is computed: Python code and C code that keeps the GIL hold up other threads. */
  readonly by: "python-cpu" | "gil-cpu" | "gil-free-cpu";
  /** `deliberate`: made slow on purpose, as a password's hash is; `in-loop`: cheap once, slow for every row. */
  readonly cost: "by-size" | "in-loop" | "deliberate";
}

/** One blocking API: the knowledge that rules judge by. */
export interface Api {
  /** Path from the import, calls kept: `requests.Session().get`; `*` stands for one name. */
  readonly name: string;
  readonly family: Family;
  /** Null when no parameter can bound it. */
  readonly timeout: TimeoutParameter | null;
  readonly others?: readonly OtherBound[];
  readonly withoutTimeout: Default;
  /** What an explicit `None` means; some libraries take their default then. */
  readonly none: "forever" | "default";
  /** Whether 0 means forever; elsewhere it is an error or returns at once. */
  readonly zero: "forever" | "ends";
  /** Whether a negative number means forever. */
  readonly negative?: "forever";
  /** How often the library tries by itself, the first time included. */
  readonly attempts: number;
  /** Whether other greenlets run meanwhile under gevent's monkey patching. */
  readonly gevent: "yields" | "blocks";
  /** Whether it is a coroutine: the event loop goes on meanwhile. */
  readonly awaited?: "awaited";
  /** Further parameters that are times and bound only a part of the wait: their unit is known. */
  readonly units?: readonly TimeoutParameter[];
  /** The argument that makes it return at once when it is False, e.g. `blocking`; position null when it can only be named. */
  readonly unlessFalse?: {
    readonly keyword: string;
    readonly position: number | null;
  };
  /** What it computes; left out for what only waits. */
  readonly work?: Work;
  /** Where it comes from on PyPI; left out for the standard library. */
  readonly package?: string;
  /** Defaults of later releases, the oldest first; without a pin the oldest default holds. */
  readonly changes?: readonly Change[];
  readonly documentation: string;
  /** The release that the row was checked against. */
  readonly checked: string;
}
