/** A family of blocking APIs: what the queries' `#calls?` names. */
export type Family = "http" | "sleep";

/** The parameter that bounds a call. */
export interface TimeoutParameter {
  readonly keyword: string;
  /** Index among the positional arguments, without the receiver; null when it can only be named. */
  readonly position: number | null;
  readonly unit: "seconds";
  /** What the fix writes: `(connect, read)`, one number, or aiohttp's `ClientTimeout`. */
  readonly shape: "pair" | "number" | "client-timeout";
}

/**
 * What a call does when no timeout is given: it waits forever, takes `socket.setdefaulttimeout`,
 * takes what its client was made with, or ends after a number of seconds.
 */
export type Default =
  | { readonly kind: "forever" }
  | { readonly kind: "socket" }
  | { readonly kind: "client" }
  | { readonly kind: "seconds"; readonly seconds: number };

/** One blocking API: the knowledge that rules judge by. */
export interface Api {
  /** Path from the import, calls kept: `requests.Session().get`. */
  readonly name: string;
  readonly family: Family;
  /** Null when no parameter can bound it. */
  readonly timeout: TimeoutParameter | null;
  readonly withoutTimeout: Default;
  /** What an explicit `None` means; some libraries take their default then. */
  readonly none: "forever" | "default";
  /** Whether 0 means forever; elsewhere it is an error or returns at once. */
  readonly zero: "forever" | "ends";
  /** How often the library tries by itself, the first time included. */
  readonly attempts: number;
  /** Whether other greenlets run meanwhile under gevent's monkey patching. */
  readonly gevent: "yields" | "blocks";
  readonly documentation: string;
  /** The release that the row was checked against. */
  readonly checked: string;
}
