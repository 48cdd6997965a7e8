import type { Finding, Route, Step } from "../findings/finding.ts";
import type { Model } from "../semantics/model.ts";
import type { Module } from "../semantics/module.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { RouteEntry } from "../semantics/routes.ts";
import type { Call } from "../syntax/module-facts.ts";
import type { Span } from "../text/span.ts";
import { routeName } from "../findings/route-name.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

/** More routes than these are counted, not named. */
const MOST_ROUTES = 10;

/** A rule's report as a finding: its place, the routes that reach it, and the nearest way there. */
export function findingOf(
  { info }: Rule,
  report: Report,
  { model, textOf }: RuleContext,
): Finding {
  const { module: path, call: index } = report.call;
  const module = model.module(path);
  const call = module.call(index);
  const span = placeOf(call, textOf(path));
  const reaches = model.routesTo(report.call);
  const [nearest] = reaches;
  return {
    code: info.code,
    name: info.name,
    level: report.level,
    confidence: report.confidence,
    message: report.message,
    path,
    span,
    within: module.qualifiedName(
      module.functionAt(call.span.start)?.scope ?? 0,
    ),
    callee: module.calleeText(call),
    routes: reaches
      .slice(0, MOST_ROUTES)
      .map(({ route }) => routeOf(model, route)),
    moreRoutes: Math.max(0, reaches.length - MOST_ROUTES),
    trace: nearest
      ? [...stepsTo(model, nearest), { path, span, message: report.step }]
      : [],
    suppressed: null,
    fixes: report.fixes,
  };
}

/** The call, from the line on which its own name stands in a chain over several lines. */
function placeOf({ callee, span }: Call, text: string): Span {
  if (callee.kind !== "attribute") return span;
  const name = callee.span.end - callee.name.length;
  return /[\n\r]/.test(text.slice(span.start, name))
    ? { start: name, end: span.end }
    : span;
}

function routeOf(model: Model, { at, methods, path }: RouteEntry): Route {
  const module = model.module(at.module);
  return {
    methods,
    path,
    handler: module.qualifiedName(at.scope),
    at: { path: at.module, span: nameSpan(module, at.scope) },
  };
}

function stepsTo(model: Model, { route, calls }: Reach): Step[] {
  const handler = model.module(route.at.module);
  const enter: Step = {
    path: route.at.module,
    span: nameSpan(handler, route.at.scope),
    message: `\`${routeName(route)}\` enters \`${handler.functionScope(route.at.scope)?.name ?? ""}\``,
  };
  return [
    enter,
    ...calls.map((ref) => {
      const module = model.module(ref.module);
      const call = module.call(ref.call);
      return {
        path: ref.module,
        span: call.span,
        message: `calls \`${module.calleeText(call)}\``,
      };
    }),
  ];
}

function nameSpan(module: Module, scope: number): Span {
  return module.functionScope(scope)?.nameSpan ?? { start: 0, end: 0 };
}
