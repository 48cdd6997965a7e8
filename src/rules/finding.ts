import type { Finding, Route, Step } from "../findings/finding.ts";
import type { Model } from "../semantics/model.ts";
import type { Module } from "../semantics/module.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { RouteEntry } from "../semantics/routes/route-entry.ts";
import type { Call } from "../syntax/module-facts.ts";
import type { Span } from "../text/span.ts";
import { limitStep } from "./limit-step.ts";
import { reachesOfSubject } from "./reaches.ts";
import { routeName } from "../findings/route-name.ts";
import type { Report, Rule, RuleContext, Subject } from "./rule.ts";

/** More routes than these are counted, not named. */
const MOST_ROUTES = 10;

/** A rule's report as a finding: its place, the routes that reach it, and the nearest way there. */
export function findingOf(
  { info }: Rule,
  report: Report,
  context: RuleContext,
): Finding {
  const { level, confidence, message, fixes } = report;
  return {
    code: info.code,
    name: info.name,
    level,
    confidence,
    message,
    ...standing(report, context),
    suppressed: null,
    fixes,
  };
}

/** What a finding says of where it stands. */
type Standing = Pick<
  Finding,
  "path" | "span" | "within" | "callee" | "routes" | "moreRoutes" | "trace"
>;

function standing(
  { subject, step, message }: Report,
  context: RuleContext,
): Standing {
  const { model, deployment } = context;
  const place = standingPlace(subject, context);
  const reaches = reachesOfSubject(model, subject);
  const [nearest] = reaches;
  return {
    ...place,
    routes: reaches
      .slice(0, MOST_ROUTES)
      .map(({ route }) => routeOf(model, route)),
    moreRoutes: Math.max(0, reaches.length - MOST_ROUTES),
    trace: nearest
      ? [
          ...limitStep(message, deployment),
          ...stepsTo(model, nearest),
          { path: place.path, span: place.span, message: step },
        ]
      : [],
  };
}

function standingPlace(
  subject: Subject,
  { model, textOf }: RuleContext,
): Pick<Finding, "path" | "span" | "within" | "callee"> {
  if (subject.kind === "place") {
    const { path, span, within, name } = subject;
    return { path, span, within, callee: name };
  }
  const path = subject.call.module;
  const module = model.module(path);
  const call = module.call(subject.call.call);
  return {
    path,
    span: subject.head ?? placeOf(call, textOf(path)),
    within: module.qualifiedName(
      module.functionAt(call.span.start)?.scope ?? 0,
    ),
    callee: module.calleeText(call),
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

/** A route as findings and surveys show it. */
export function routeOf(
  model: Model,
  { at, methods, path }: RouteEntry,
): Route {
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
    message: `\`${routeName(route)}\` enters \`${lastPart(handler.qualifiedName(route.at.scope))}\``,
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
  const at = module.scope(scope);
  switch (at.kind) {
    case "function":
    case "class":
      return at.nameSpan;
    case "lambda":
      return at.body;
    case "module":
    case "comprehension":
      return { start: 0, end: 0 };
  }
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
