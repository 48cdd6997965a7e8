import type { Expression } from "../syntax/expression.ts";
import type { ProjectModule } from "./module-map.ts";

/** A scope of a module: a function, a class, a lambda. */
export interface ScopeRef {
  /** Path of the module. */
  readonly module: string;
  readonly scope: number;
}

/** A call in a module. */
export interface CallRef {
  readonly module: string;
  readonly call: number;
}

/**
 * The call that made an object, and the calls of the project's factories through which it was handed out, the
 * innermost first: two calls of one factory make two objects.
 */
export interface Origin extends CallRef {
  readonly through: readonly CallRef[];
}

/** Whether one object is the other, or what a factory later hands out as the other. */
export function isSameObject(a: Origin | null, b: Origin | null): boolean {
  return (
    a !== null &&
    b !== null &&
    isSameCall(a, b) &&
    a.through.length <= b.through.length &&
    a.through.every((call, index) => {
      const other = b.through[index];
      return other !== undefined && isSameCall(call, other);
    })
  );
}

export function isSameCall(a: CallRef, b: CallRef): boolean {
  return a.module === b.module && a.call === b.call;
}

/** Equal for the same call. */
export function callKey({ module, call }: CallRef): string {
  return `${call} ${module}`;
}

/** What an expression can stand for. A name has a set of them; an empty set says nothing. */
export type Value =
  /** A thing of a library by its path from the import, e.g. `requests.Session().get`. */
  | {
      readonly kind: "api";
      readonly path: string;
      /** Where the object at the head of the path was made. */
      readonly origin: Origin | null;
      /** The project's class through which it was reached. */
      readonly subclass: ScopeRef | null;
    }
  /** A module of the project. */
  | ProjectModule
  | { readonly kind: "function"; readonly at: ScopeRef }
  | { readonly kind: "class"; readonly at: ScopeRef }
  | {
      readonly kind: "instance";
      readonly of: ScopeRef;
      readonly origin: Origin | null;
    }
  /** A function of a class with its first parameter given. */
  | {
      readonly kind: "method";
      readonly function: ScopeRef;
      readonly receiver: Value;
    }
  /** `super()` inside a method of the class. */
  | { readonly kind: "super"; readonly of: ScopeRef }
  /** `functools.partial(callee, …)`; the call holds the arguments. */
  | {
      readonly kind: "partial";
      readonly callee: Value;
      readonly call: CallRef;
    }
  | {
      readonly kind: "lambda";
      readonly module: string;
      readonly body: Expression;
    }
  | { readonly kind: "literal"; readonly value: Literal }
  /** A text that is known in part: null stands for each piece that is not. */
  | { readonly kind: "text"; readonly pieces: TextPieces }
  /** A tuple, list or dict as written. */
  | {
      readonly kind: "display";
      readonly module: string;
      readonly expression: Extract<
        Expression,
        { kind: "sequence" | "dict" | "comprehension" }
      >;
    }
  /** A method of a value that is written out, e.g. `{}.get`. */
  | { readonly kind: "builtin"; readonly name: string }
  /** In a whole program, a generator that a function of the project makes; the call that made it, if it is written. */
  | {
      readonly kind: "generator";
      readonly at: ScopeRef;
      readonly call: CallRef | null;
    }
  /** In a whole program, what an annotation in the module says to hold others, e.g. `list[Order]`. */
  | {
      readonly kind: "collection";
      readonly module: string;
      readonly annotation: Extract<Expression, { kind: "subscript" }>;
      readonly shape: "elements" | "mapping" | "tuple";
    }
  | { readonly kind: "unknown"; readonly because: string };

export type Literal = string | number | boolean | null;

/** A text in pieces; null for one that is not known. */
export type TextPieces = readonly (string | null)[];

export const NONE: Value = { kind: "literal", value: null };

export function unknown(because: string): Value {
  return { kind: "unknown", because };
}

/** A larger set says nothing any more: it must not be cut, or results would depend on order. */
const LARGEST_SET = 8;

/** Tables of handlers are larger, and what is in them is there to be called. */
const LARGEST_TABLE = 64;

const EMPTY: readonly Value[] = [];

/** What a set of values may hold, and which of them are the same. */
export interface SetRules {
  /** Kinds of which a set may hold as many as a table has. */
  readonly tabled: ReadonlySet<Value["kind"]>;
  /** Equal for instances that count as one. */
  readonly instanceKey: (
    instance: Extract<Value, { kind: "instance" }>,
  ) => string;
}

const APART: SetRules = {
  tabled: new Set(["function"]),
  instanceKey: ({ of, origin }) => `${scopeText(of)} ${originText(origin)}`,
};

/** In a whole program, what many classes make of one method counts, and which call made an object does not. */
export const WHOLE_PROGRAM: SetRules = {
  tabled: new Set([
    ...(["function", "method", "class", "instance"] as const),
    ...(["literal", "unknown"] as const),
  ]),
  instanceKey: ({ of, origin }) =>
    `${scopeText(of)} ${origin === null ? "any" : "itself"}`,
};

/** The values without duplicates, in a list that holds no more room than it needs: models keep very many. */
export function valueSet(
  values: readonly Value[],
  rules: SetRules = APART,
): readonly Value[] {
  const [first, second] = values;
  if (first === undefined) return EMPTY;
  if (second === undefined) return [first];
  const byKey = new Map<string, Value>();
  for (const value of values) byKey.set(valueKey(value, rules), value);
  const isTable = values.every(({ kind }) => rules.tabled.has(kind));
  return byKey.size > (isTable ? LARGEST_TABLE : LARGEST_SET)
    ? [unknown("too many possibilities")]
    : [...byKey.values()];
}

function scopeText({ module, scope }: ScopeRef): string {
  return `${scope} ${module}`;
}

function originText(origin: Origin | null): string {
  return origin === null
    ? ""
    : [origin, ...origin.through].map(callKey).join(" ");
}

/** Equal for values that are the same thing. */
function valueKey(value: Value, rules: SetRules): string {
  const at = scopeText;
  switch (value.kind) {
    case "api":
      return `api ${value.path} ${originText(value.origin)} ${value.subclass ? at(value.subclass) : ""}`;
    case "module":
      return `module ${value.path ?? value.folder ?? ""}`;
    case "function":
    case "class":
      return `${value.kind} ${at(value.at)}`;
    case "instance":
      return `instance ${rules.instanceKey(value)}`;
    case "method":
      return `method ${at(value.function)} ${valueKey(value.receiver, rules)}`;
    case "super":
      return `super ${at(value.of)}`;
    case "partial":
      return `partial ${callKey(value.call)} ${valueKey(value.callee, rules)}`;
    case "lambda":
      return `lambda ${value.body.span.start} ${value.module}`;
    case "literal":
      return `literal ${typeof value.value} ${String(value.value)}`;
    case "text":
      return `text ${JSON.stringify(value.pieces)}`;
    case "display":
      return `display ${value.expression.span.start} ${value.module}`;
    case "builtin":
      return `builtin ${value.name}`;
    case "generator":
      return `generator ${at(value.at)} ${value.call ? callKey(value.call) : ""}`;
    case "collection":
      return `collection ${value.annotation.span.start} ${value.module}`;
    case "unknown":
      return `unknown ${value.because}`;
  }
}
