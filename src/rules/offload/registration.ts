import { argumentOf } from "../../semantics/routes/route-arguments.ts";
import type { Module } from "../../semantics/module.ts";
import { dottedName, type Expression } from "../../syntax/expression.ts";
import type { Call, FunctionScope } from "../../syntax/module-facts.ts";

/** What registers a handler: the status URL is registered on the same object. */
export interface Registration {
  /** The object whose decorator it is, e.g. `app`. */
  readonly router: Expression;
  readonly routerName: string;
  /** The rule in it, without the prefix of a blueprint; null where it is no text. */
  readonly rule: string | null;
  /** `get` where the handler is registered by a verb's decorator, which Flask has since 2.0. */
  readonly decorator: "get" | "route";
}

const REGISTERING = /^(?:route|get|post|put|patch|delete)$/;

/** `@app.route("/orders")`; null for a decorator that registers nothing. */
export function registrationBy(
  module: Module,
  decorator: Expression,
): Registration | null {
  if (decorator.kind !== "call") return null;
  const call = module.call(decorator.call);
  const { callee } = call;
  if (callee.kind !== "attribute" || !REGISTERING.test(callee.name)) {
    return null;
  }
  return registration(call, callee.name === "route" ? "route" : "get");
}

/**
 * `app.add_url_rule("/orders", view_func=orders)` behind a function of the module, the only such call; null where the
 * object is made behind the function, or where the call does not stand at the module's own level.
 */
export function registrationApart(
  module: Module,
  { name, nameSpan }: FunctionScope,
): Registration | null {
  const [call, more] = module.facts.calls.filter(({ callee }, index) => {
    const view = argumentOf(module.call(index), 2, "view_func");
    return (
      callee.kind === "attribute" &&
      callee.name === "add_url_rule" &&
      view?.kind === "name" &&
      view.name === name
    );
  });
  if (!call || more || call.within !== 0 || call.block !== 0) return null;
  const found = registration(call, "route");
  const isMadeBefore = module
    .bindingsOf(0, found?.routerName ?? "")
    .some(({ span, block }) => block === 0 && span.end <= nameSpan.start);
  return isMadeBefore ? found : null;
}

function registration(
  call: Call,
  decorator: Registration["decorator"],
): Registration | null {
  const { callee } = call;
  if (callee.kind !== "attribute") return null;
  const routerName = dottedName(callee.object);
  const rule = argumentOf(call, 0, "rule");
  return routerName === null
    ? null
    : {
        router: callee.object,
        routerName,
        rule: rule?.kind === "string" ? rule.value : null,
        decorator,
      };
}
