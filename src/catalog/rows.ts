import type { Api, Default, OtherBound, TimeoutParameter } from "./api.ts";

/** What rows say about how they wait: everything but where the knowledge comes from. */
type Waiting = Pick<Api, "withoutTimeout"> &
  Partial<
    Pick<
      Api,
      | "timeout"
      | "others"
      | "units"
      | "awaited"
      | "none"
      | "zero"
      | "negative"
      | "attempts"
      | "gevent"
      | "changes"
      | "unlessFalse"
      | "work"
    >
  >;

/** Makes rows of one network client that is no HTTP client; package null for the standard library. */
export function client(
  name: string | null,
  checked: string,
  documentation: string,
): ReturnType<typeof library> {
  const source = { family: "client", checked, documentation } as const;
  return library(name === null ? source : { ...source, package: name });
}

/** Makes rows of one library: they share where the knowledge comes from. */
export function library(
  source: Pick<Api, "family" | "documentation" | "checked"> &
    Partial<Pick<Api, "package">>,
): (names: readonly string[], waiting: Waiting) => Api[] {
  return (names, waiting) =>
    names.map((name) => ({
      timeout: null,
      none: "forever",
      zero: "ends",
      attempts: 1,
      gevent: "yields",
      ...source,
      ...waiting,
      name,
    }));
}

export const FOREVER: Default = { kind: "forever" };
export const SOCKET: Default = { kind: "socket" };
export const CLIENT: Default = { kind: "client" };

export function after(seconds: number): Default {
  return { kind: "seconds", seconds };
}

/** A parameter in seconds; position null when it can only be named. */
export function seconds(
  keyword: string,
  position: number | null,
): TimeoutParameter {
  return { keyword, position, unit: "seconds", shape: "number" };
}

/** A parameter in seconds that also takes `(connect, read)`, as requests does. */
export function secondsOrPair(
  keyword: string,
  position: number | null,
): TimeoutParameter {
  return { keyword, position, unit: "seconds", shape: "pair" };
}

export function milliseconds(
  keyword: string,
  position: number | null,
): TimeoutParameter {
  return { keyword, position, unit: "milliseconds", shape: "number" };
}

/** A further argument that bounds by itself. */
export function orArgument(parameter: TimeoutParameter): OtherBound {
  return { kind: "argument", parameter };
}

/** An argument whose object may bound it. */
export function orObject(keyword: string, position: number | null): OtherBound {
  return { kind: "object", keyword, position };
}

/** An argument that may be a file or its content: only an address makes it wait. */
export function orLocal(keyword: string, position: number): OtherBound {
  return { kind: "local", keyword, position };
}

/** An argument by which the object was made that makes its calls end. */
export function orMadeWith(...names: readonly string[]): OtherBound {
  return { kind: "made-with", names };
}

/** Attributes that bound the object when they are set later. */
export function orAttributes(...names: readonly string[]): OtherBound[] {
  return names.map((name) => ({ kind: "attribute", name }));
}

/** A method that takes the bound itself. */
export function orMethodsArgument(
  name: string,
  parameter: TimeoutParameter,
): OtherBound {
  return { kind: "method-argument", name, parameter };
}

/** A function of the library that sets the bound for all; with `options`, when its first argument is one of them. */
export function orFunction(
  path: string,
  options: readonly string[] | null = null,
): OtherBound {
  return { kind: "function", path, options };
}

/** An attribute of the library that sets the bound for all. */
export function orGlobal(path: string): OtherBound {
  return { kind: "global", path };
}

/** An address whose query can hold options. */
export function orAddress(
  keyword: string,
  position: number | null,
  options: readonly string[],
): OtherBound {
  return { kind: "address", keyword, position, options };
}

/** A method that bounds the object when it is called later. */
export function orMethod(
  name: string,
  options: readonly string[] | null = null,
): OtherBound {
  return { kind: "method", name, options };
}
