import type { Dialect } from "../../catalog/dialects.ts";
import type { CallRef } from "../../semantics/value.ts";
import { Lines } from "../../text/lines.ts";
import { callOf } from "../candidate-call.ts";
import { engineStanding } from "../engines/engine-standing.ts";
import type { RuleContext, RuleMatch } from "../rule.ts";

/** A library that waits in C code and gives way to no greenlet, with one place where it is used. */
export interface Driver {
  readonly name: string;
  /** `shop/db.py:5` */
  readonly at: string;
  readonly isCertain: boolean;
}

/** The libraries that serve requests and do not yield, each once. */
export function blockingDrivers(
  matches: readonly RuleMatch[],
  context: RuleContext,
): readonly Driver[] {
  const found = new Map<string, Driver>();
  for (const match of matches) {
    const call = callOf(match, context);
    const driver = call && driverOf(context, call);
    if (driver && !found.has(driver.name)) found.set(driver.name, driver);
  }
  return [...found.values()];
}

function driverOf(context: RuleContext, call: CallRef): Driver | null {
  const { model } = context;
  const [api] = model.apisOf(call);
  if (api === undefined) return null;
  const at = placeOf(context, call);
  const isOff = engineStanding(model, call).kind === "off-request";
  switch (api.family) {
    case "engine": {
      const { server } = model.engineOf(call);
      const isKnown = server.kind === "known" || server.kind === "likely";
      return isKnown && !isOff && server.dialect.waits === "in-c"
        ? {
            name: driverNamed(server.dialect),
            at,
            isCertain: server.kind === "known",
          }
        : null;
    }
    case "connection": {
      const { dialect } = model.connectionOf(call);
      return dialect?.waits === "in-c" && !isOff
        ? { name: driverNamed(dialect), at, isCertain: true }
        : null;
    }
    case "http":
    case "client":
      return api.gevent === "blocks" && model.routesTo(call).length > 0
        ? { name: api.package ?? api.name, at, isCertain: true }
        : null;
    default:
      return null;
  }
}

/** The module that is installed, e.g. `MySQLdb`. */
function driverNamed({ name }: Dialect): string {
  const driver = name.slice(name.indexOf("+") + 1);
  return MODULES[driver] ?? driver;
}

const MODULES: Readonly<Record<string, string>> = {
  mysqldb: "MySQLdb",
  mysqlconnector: "mysql.connector",
  cx_oracle: "cx_Oracle",
};

function placeOf({ model, textOf }: RuleContext, ref: CallRef): string {
  const { span } = model.module(ref.module).call(ref.call);
  const { line } = new Lines(textOf(ref.module)).positionAt(span.start);
  return `${ref.module}:${line}`;
}
