import { consequenceOfWaiting } from "../../deploy/consequence.ts";
import type { Module } from "../../semantics/module.ts";
import type { CallRef } from "../../semantics/value.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";
import { standingOf, type Standing } from "../standing.ts";

/** `result(timeout=…)` and its like inside `with ThreadPoolExecutor()`: leaving the block waits for the threads. */
export function resultInsideExecutor(
  { path, candidate }: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { with: block, call } = candidate.captures;
  if (block === undefined || call === undefined) return [];
  const module = context.model.module(path);
  const executor = module.callAt(call);
  if (executor === null) return [];
  return module.facts.calls.flatMap((inner, index) => {
    const isInside =
      block.start < inner.span.start && inner.span.end <= block.end;
    const ref = { module: path, call: index };
    return isInside &&
      givesTimeout(inner) &&
      waitsFor(context, module, inner, executor)
      ? [report(context, module, ref)]
      : [];
  });
}

const POSITIONS: Readonly<Record<string, number>> = {
  result: 0,
  exception: 0,
  as_completed: 1,
  wait: 1,
};

function givesTimeout(call: Call): boolean {
  const { callee } = call;
  if (callee.kind !== "name" && callee.kind !== "attribute") return false;
  const place = POSITIONS[callee.name];
  const given =
    call.arguments.find(
      (argument) => argument.kind === "keyword" && argument.name === "timeout",
    ) ?? (place === undefined ? undefined : call.arguments[place]);
  return (
    given !== undefined &&
    (given.kind === "keyword" ? given.name === "timeout" : true) &&
    given.value.kind !== "none"
  );
}

const EXECUTOR = /^concurrent\.futures\.(?:ThreadPool|ProcessPool)Executor\(\)/;

/** Whether the call waits for what runs in the executor. */
function waitsFor(
  { model }: RuleContext,
  module: Module,
  { callee }: Call,
  executor: CallRef,
): boolean {
  return model.valueOf(module, callee).some((value) => {
    if (value.kind !== "api") return false;
    // What these are given came from somewhere: inside the block, from its executor.
    if (/^concurrent\.futures\.(?:as_completed|wait)$/.test(value.path)) {
      return true;
    }
    const method = value.path.replace(EXECUTOR, "");
    if (method === value.path || value.origin === null) return false;
    if (method === ".map") return isSame(value.origin, executor);
    return (
      /^\.submit\(\)\.(?:result|exception)$/.test(method) &&
      isSubmittedTo(model, value.origin, executor)
    );
  });
}

function isSubmittedTo(
  model: RuleContext["model"],
  submit: CallRef,
  executor: CallRef,
): boolean {
  const module = model.module(submit.module);
  return model
    .valueOf(module, module.call(submit.call).callee)
    .some(
      (value) =>
        value.kind === "api" &&
        value.origin !== null &&
        isSame(value.origin, executor),
    );
}

function isSame(a: CallRef, b: CallRef): boolean {
  return a.module === b.module && a.call === b.call;
}

function report(context: RuleContext, module: Module, call: CallRef): Report {
  const standing = standingOf(context.model, call);
  const name = module.calleeText(module.call(call.call));
  return {
    subject: { kind: "call", call },
    level: standing.level,
    confidence: "high",
    message: `The timeout of \`${name}\` does not end the wait: leaving the \`with\` block waits for the executor's tasks all the same, so ${consequence(context, standing)}.`,
    step: `\`${name}\` gives up, and the end of the block waits on`,
    fixes: [],
  };
}

function consequence({ deployment }: RuleContext, standing: Standing): string {
  switch (standing.kind) {
    case "route":
      return `${standing.name} can ${consequenceOfWaiting(deployment)}`;
    case "off-request":
      return `it can wait forever, though no request waits for it (${standing.where})`;
    case "unknown":
      return `a request that gets here can ${consequenceOfWaiting(deployment)}`;
  }
}
