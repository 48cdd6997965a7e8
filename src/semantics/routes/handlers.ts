import type { Expression } from "../../syntax/expression.ts";
import { lambdaScope } from "../functions-called.ts";
import { lineageOf } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import { methodNamed } from "../methods.ts";
import type { Module } from "../module.ts";
import type { ScopeRef, Value } from "../value.ts";
import { isDispatched } from "./dispatched.ts";
import { filledIn } from "./filled-in.ts";

/** What answers a request: a function, or the methods of a class. */
export interface Handler {
  readonly at: ScopeRef;
  readonly enters: readonly ScopeRef[];
  /** The verbs that it answers by its own shape; null where the declaration says them. */
  readonly methods: readonly string[] | null;
}

/** A handler under a prefix of its URLs. */
export interface Answer {
  readonly prefix: string;
  readonly handler: Handler;
}

/** The handlers that an expression given to a framework stands for. */
export function handlersOf(
  evaluator: Evaluator,
  module: Module,
  expression: Expression,
  frame: Frame | null = null,
): readonly Handler[] {
  const handlers = evaluator
    .valuesOf(module, expression, frame)
    .flatMap((value) => handlersOfValue(evaluator, value));
  if (handlers.length > 0 || expression.kind !== "call") return handlers;
  // `login_required(index)`: a decorator that is not known hands its function on.
  const [wrapped, more] = module.call(expression.call).arguments;
  return wrapped?.kind === "positional" && more === undefined
    ? handlersOf(evaluator, module, wrapped.value, frame)
    : [];
}

export function handlersOfValue(
  evaluator: Evaluator,
  value: Value,
): readonly Handler[] {
  switch (value.kind) {
    case "function":
      return [{ at: value.at, enters: [value.at], methods: null }];
    case "method":
      return [{ at: value.function, enters: [value.function], methods: null }];
    case "partial":
      return handlersOfValue(evaluator, value.callee);
    case "lambda": {
      const at = lambdaScope(evaluator, value);
      return [{ at, enters: [at], methods: null }];
    }
    case "class":
      return handlersOfClass(evaluator, value.at);
    case "instance": {
      const call = methodNamed(evaluator, value.of, "__call__");
      return call ? [{ at: call, enters: [call], methods: null }] : [];
    }
    case "api":
      // `Orders.as_view("orders")`
      return value.subclass && /\.as_view\(\)$/.test(value.path)
        ? handlersOfClass(evaluator, value.subclass)
        : [];
    default:
      return [];
  }
}

const VERBS = ["get", "post", "put", "delete", "patch", "head", "options"];

/**
 * The handlers of a class: its methods named by verbs, each its own; Flask's `dispatch_request`; of a
 * class that is the project's own kind of handler, all of its methods together.
 */
export function handlersOfClass(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly Handler[] {
  return methodsThatAnswer(evaluator, at).map((handler) => ({
    ...handler,
    enters: [...handler.enters, ...filledIn(evaluator, at, handler.enters)],
  }));
}

function methodsThatAnswer(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly Handler[] {
  const { libraries } = lineageOf(evaluator, at);
  const made = methodNamed(evaluator, at, "__init__");
  const always = [
    ...(made ? [made] : []),
    ...["dispatch_request", "dispatch", "prepare"].flatMap(
      (name) => methodNamed(evaluator, at, name) ?? [],
    ),
  ];
  const dispatch = methodNamed(evaluator, at, "dispatch_request");
  const dispatched = dispatch
    ? methodsIn(evaluator, at).filter(
        named(evaluator, isDispatched(evaluator, at, dispatch)),
      )
    : [];
  if (dispatched.length > 0) {
    return [{ at, enters: [...always, ...dispatched], methods: null }];
  }
  const isJsonApi = libraries.some((path) =>
    path.startsWith("flask_rest_jsonapi."),
  );
  const byVerb = isJsonApi
    ? []
    : VERBS.flatMap((verb): Handler[] => {
        const method = methodNamed(evaluator, at, verb);
        return method
          ? [
              {
                at: method,
                enters: [method, ...always],
                methods: [verb.toUpperCase()],
              },
            ]
          : [];
      });
  if (byVerb.length > 0) return byVerb;
  if (dispatch) return [{ at: dispatch, enters: always, methods: null }];
  const own = methodsIn(evaluator, at);
  return own.length === 0
    ? []
    : [{ at, enters: own, methods: jsonApiVerbs(libraries) }];
}

/** The verbs that flask-rest-jsonapi's classes answer (flask_rest_jsonapi/resource.py 0.31). */
function jsonApiVerbs(libraries: readonly string[]): readonly string[] | null {
  const kind = libraries.find((path) => path.startsWith("flask_rest_jsonapi."));
  switch (kind?.slice(kind.lastIndexOf(".") + 1)) {
    case "ResourceList":
      return ["GET", "POST"];
    case "ResourceDetail":
      return ["GET", "PATCH", "DELETE"];
    case "ResourceRelationship":
      return ["GET", "POST", "PATCH", "DELETE"];
    default:
      return null;
  }
}

function named(
  evaluator: Evaluator,
  isWanted: (name: string) => boolean,
): (at: ScopeRef) => boolean {
  return ({ module, scope }) => {
    const name = evaluator.module(module).functionScope(scope)?.name;
    return name !== undefined && isWanted(name);
  };
}

/** Every method that a class and the project's classes that it derives from define. */
function methodsIn(evaluator: Evaluator, at: ScopeRef): readonly ScopeRef[] {
  return lineageOf(evaluator, at).classes.flatMap(({ module, scope }) =>
    evaluator
      .module(module)
      .facts.scopes.flatMap((child, index) =>
        child.kind === "function" && child.parent === scope
          ? [{ module, scope: index }]
          : [],
      ),
  );
}
