import type { SettingOf } from "./settings.ts";
import type { GivenTimeout } from "../given-timeout.ts";
import { isNone } from "../narrowing.ts";
import { textPieces } from "../texts.ts";
import type { Value } from "../value.ts";

/** Whether connecting ends in time: unbounded, it waits until the kernel gives up, two minutes by default. */
export type ConnectBound = "bounded" | "unbounded" | "unknown";

/** Stands for a piece of text that is not known. */
const GAP = "\u0000";

/**
 * What bounds the connecting of a driver that has no timeout for it by itself.
 * @param key the driver's keyword, which a connection string may hold too
 * @param sources the values that may be a connection string
 */
export function connectBoundOf(
  key: string,
  settingOf: SettingOf,
  sources: readonly Value[],
): ConnectBound {
  const given = settingOf(key);
  if (given.kind === "unknown") return "unknown";
  if (given.kind === "given") return isLifted(given) ? "unbounded" : "bounded";
  const texts = sources.map((source) =>
    (textPieces(source) ?? [null]).map((piece) => piece ?? GAP).join(""),
  );
  if (texts.some((text) => text.includes(`${key}=`))) return "bounded";
  // Without a host, and on this machine, no network is waited for.
  const hosts = [
    ...hostsGiven(settingOf("host")),
    ...texts.flatMap((text) => hostIn(text) ?? []),
  ];
  const isRemote = hosts.some((host) => !LOCAL.test(host));
  // What is not known of a connection string may hold the timeout.
  const isWhole = texts.every((text) => !text.includes(GAP));
  return isRemote && isWhole ? "unbounded" : "unknown";
}

const LOCAL = /^(?:localhost|127\.|::1|\/|$)/;

function isLifted({
  values,
}: Extract<GivenTimeout, { kind: "given" }>): boolean {
  return (
    values.length > 0 &&
    values.every(
      (value) =>
        isNone(value) || (value.kind === "literal" && value.value === 0),
    )
  );
}

function hostsGiven(given: GivenTimeout): readonly string[] {
  if (given.kind !== "given") return [];
  return given.values.flatMap((value) =>
    value.kind === "literal" && typeof value.value === "string"
      ? [value.value]
      : [],
  );
}

/** `host=db`, `postgresql://shop@db/shop` */
function hostIn(text: string): string | null {
  return (
    /\bhost\s*=\s*'?([^\s']+)/.exec(text)?.[1] ??
    /:\/\/(?:[^/@]*@)?([^/:?]+)/.exec(text)?.[1] ??
    null
  );
}
