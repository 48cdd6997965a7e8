import { canonicalPath } from "../catalog/aliases.ts";
import type { Api } from "../catalog/api.ts";
import type { Expression } from "../syntax/expression.ts";
import { blockingCallees, type BlockingCallee } from "./blocking.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { givenTimeout, type GivenTimeout } from "./given-timeout.ts";
import { positionalArguments } from "./parameters.ts";
import { otherBoundOf } from "./other-bounds.ts";
import { isForwarded, isReplaced } from "./overrides.ts";
import { hasSessionDefault } from "./sessions.ts";
import type { Surroundings } from "./surroundings.ts";
import { meaningOf } from "./timeout-value.ts";
import type { CallRef } from "./value.ts";

/** How long a call can wait. */
export type Bound =
  | Unbounded
  | { readonly kind: "bounded" }
  | { readonly kind: "unknown"; readonly because: string };

export interface Unbounded {
  readonly kind: "unbounded";
  readonly api: Api;
  /** Left out, or given as a value that means forever. */
  readonly how: "left-out" | "forever";
  /** The argument's value, where the call itself gives one. */
  readonly at: Expression | null;
  /** The calls of the function around on whose behalf the wait is endless, the nearest first. */
  readonly via: readonly CallRef[];
  /** The option that would bound it if an address, which is not known, holds it. */
  readonly unless: string | null;
}

/** How long the call can wait when its function is called as the frame says. */
export function boundInFrame(
  evaluator: Evaluator,
  surroundings: Surroundings,
  ref: CallRef,
  frame: Frame | null,
): Bound {
  const module = evaluator.module(ref.module);
  const around = module.functionAt(module.call(ref.call).span.start);
  const name = around && module.qualifiedName(around.scope);
  if (name !== null && evaluator.catalog.isBounded(name)) {
    return { kind: "bounded" };
  }
  const bounds = blockingCallees(evaluator, ref, frame).map((callee) =>
    boundOfCallee(evaluator, surroundings, ref, callee, frame),
  );
  const endless = bounds.find((bound) => bound.kind === "unbounded");
  if (endless && bounds.every(({ kind }) => kind === "unbounded")) {
    return endless;
  }
  if (bounds.length === 0) return unsure("no blocking API");
  return bounds.find(({ kind }) => kind === "unknown") ?? { kind: "bounded" };
}

/** What an endless wait comes to once all that bounds it beside the timeout parameter is asked. */
function boundOfCallee(
  evaluator: Evaluator,
  surroundings: Surroundings,
  ref: CallRef,
  callee: BlockingCallee,
  frame: Frame | null,
): Bound {
  const bound = boundByTimeout(evaluator, surroundings, ref, callee, frame);
  if (bound.kind !== "unbounded") return bound;
  const other = otherBoundOf(evaluator, surroundings, ref, callee, frame);
  switch (other.kind) {
    case "none":
      return bound;
    case "unless":
      return { ...bound, unless: other.option };
    case "bounded":
    case "unknown":
      return other;
  }
}

function boundByTimeout(
  evaluator: Evaluator,
  surroundings: Surroundings,
  ref: CallRef,
  callee: BlockingCallee,
  frame: Frame | null,
): Bound {
  const { api } = callee;
  if (isReplaced(evaluator, surroundings.modules, callee.value)) {
    return unsure("the library's function is replaced");
  }
  if (isForwarded(evaluator, ref)) {
    return unsure("an overriding method: its callers are judged");
  }
  const given = timeoutOf(evaluator, ref, callee, frame);
  const endless = (how: Unbounded["how"], at: Expression | null): Bound => ({
    kind: "unbounded",
    api,
    how,
    at,
    via: viaOf(frame),
    unless: null,
  });
  if (given.kind === "unknown") return given;
  if (given.kind === "given") {
    switch (meaningOf(evaluator, api, given.values, frame)) {
      case "bounded":
        return { kind: "bounded" };
      case "unknown":
        return unsure("the timeout's value is not known");
      case "forever":
        return hasSessionDefault(
          evaluator,
          surroundings.modules,
          callee.value,
          "none",
        )
          ? { kind: "bounded" }
          : endless("forever", given.at);
      case "default":
        break;
    }
  }
  switch (api.withoutTimeout.kind) {
    case "forever":
      return hasSessionDefault(
        evaluator,
        surroundings.modules,
        callee.value,
        "left-out",
      )
        ? { kind: "bounded" }
        : endless("left-out", null);
    case "socket":
      return surroundings.hasSocketDefault
        ? { kind: "bounded" }
        : endless("left-out", null);
    case "seconds":
      return { kind: "bounded" };
    case "client": {
      const client = boundOfClient(evaluator, surroundings, callee);
      return client === "forever" ? endless("left-out", null) : client;
    }
  }
}

/** The timeout that the call gives, or else the partials around the API, the outermost first. */
function timeoutOf(
  evaluator: Evaluator,
  ref: CallRef,
  { api, partials }: BlockingCallee,
  frame: Frame | null,
): GivenTimeout {
  if (api.timeout === null) return { kind: "left-out" };
  let { position } = api.timeout;
  let timeout: GivenTimeout = { kind: "left-out" };
  // Arguments by place are used up from the innermost partial on; its first one is what it calls.
  for (const partial of partials.toReversed()) {
    const holder = evaluator.module(partial.module);
    const call = holder.call(partial.call);
    const parameter = {
      ...api.timeout,
      position: position === null ? null : position + 1,
    };
    const kept = givenTimeout(evaluator, holder, call, parameter, null);
    if (kept.kind === "given") timeout = { ...kept, at: null };
    if (kept.kind === "unknown") timeout = kept;
    if (position !== null) position -= positionalArguments(call).length - 1;
  }
  const module = evaluator.module(ref.module);
  const given = givenTimeout(
    evaluator,
    module,
    module.call(ref.call),
    { ...api.timeout, position },
    frame,
  );
  return given.kind === "left-out" ? timeout : given;
}

/** What a client was made with; one whose making has a row of its own is judged there. */
function boundOfClient(
  evaluator: Evaluator,
  { hasSocketDefault }: Surroundings,
  { api, value }: BlockingCallee,
): Bound | "forever" {
  const constructor = canonicalPath(value.path).replace(/\(\)\.[^.]*$/, "");
  if (evaluator.catalog.lookUp(constructor) !== null)
    return { kind: "bounded" };
  if (value.origin === null || api.timeout === null) {
    return unsure("the client is made elsewhere");
  }
  const module = evaluator.module(value.origin.module);
  const call = module.call(value.origin.call);
  const keyword =
    (api.withoutTimeout.kind === "client" && api.withoutTimeout.keyword) ||
    api.timeout.keyword;
  const byName = { ...api.timeout, keyword, position: null };
  const given = givenTimeout(evaluator, module, call, byName, null);
  switch (given.kind) {
    case "unknown":
      return given;
    case "left-out": {
      // HTTPConnectionPool takes it by place too: third in urllib3 2, fourth in 1.
      const places = call.arguments.filter(({ kind }) => kind !== "keyword");
      if (places.length > 2)
        return unsure("the client's timeout may be given by place");
      return hasSocketDefault ? { kind: "bounded" } : "forever";
    }
    case "given": {
      const meaning = meaningOf(evaluator, api, given.values, null);
      if (meaning === "forever") return "forever";
      return meaning === "unknown"
        ? unsure("the client's timeout is not known")
        : { kind: "bounded" };
    }
  }
}

function viaOf(frame: Frame | null): readonly CallRef[] {
  return frame?.kind === "call" ? [frame.call, ...viaOf(frame.outer)] : [];
}

function unsure(because: string): Bound {
  return { kind: "unknown", because };
}
