import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import { lookUpName } from "../../semantics/name-lookup.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Binding, Call } from "../../syntax/module-facts.ts";
import { tokensIn } from "../../syntax/tokens.ts";
import { flaskNames } from "./flask-names.ts";
import { plainReadAt } from "./plain-request-read.ts";
import type { UrlPart } from "./url-parts.ts";

/** Where the expressions stand. */
export interface PlainContext {
  readonly model: Model;
  readonly module: Module;
  readonly text: string;
  /** The names that the handler's URL fills. */
  readonly parts: readonly UrlPart[];
}

/** Text, numbers, and lists and dicts of them, as JSON carries. */
export function isPlain(
  context: PlainContext,
  expression: Expression,
  seen: ReadonlySet<Binding> = new Set(),
): boolean {
  const inner = (one: Expression): boolean => isPlain(context, one, seen);
  const { module, text } = context;
  switch (expression.kind) {
    case "string":
    case "template":
    case "number":
    case "boolean":
    case "none":
    case "negation":
    case "not":
    case "comparison":
      return true;
    case "sequence":
      return (
        text[expression.span.start] === "[" && expression.items.every(inner)
      );
    case "dict":
      return expression.entries.every(
        ({ key, value }) => key?.kind === "string" && inner(value),
      );
    case "conditional":
      return inner(expression.then) && inner(expression.otherwise);
    case "arithmetic":
      if (isText(expression.left)) return true;
      return inner(expression.left) && inner(expression.right);
    case "boolean-operation":
      return inner(expression.left) && inner(expression.right);
    case "name": {
      const means = lookUpName(module, expression.name, expression.span.start);
      return (
        means.kind === "defined" &&
        means.definitions.length > 0 &&
        means.definitions.every(({ binding }) =>
          isPlainBinding(context, binding, seen),
        )
      );
    }
    case "call":
      return (
        isPlainRead(context, expression) ||
        isPlainCall(context, module.call(expression.call), inner)
      );
    case "subscript":
      return isPlainRead(context, expression) || inner(expression.object);
    case "attribute":
      return isPlainRead(context, expression);
    default:
      return false;
  }
}

/** Whether every value that a statement gives to a name is plain. */
export function isPlainBinding(
  context: PlainContext,
  binding: Binding,
  seen: ReadonlySet<Binding> = new Set(),
): boolean {
  if (seen.has(binding)) return true;
  switch (binding.value.kind) {
    case "expression":
      return isPlain(context, binding.value.value, new Set([...seen, binding]));
    case "parameter":
      return context.parts.some(
        ({ name, converter }) =>
          name === binding.name && TEXT_OR_NUMBER.test(converter),
      );
    default:
      return false;
  }
}

function isText({ kind }: Expression): boolean {
  return kind === "string" || kind === "template";
}

/** Whether an expression is no more than a plain value read from the request. */
export function isPlainRead(
  { module, text }: PlainContext,
  { span }: Expression,
): boolean {
  const [first] = flaskNames(module, tokensIn(text, span));
  if (first?.span.start !== span.start) return false;
  const read = plainReadAt(text, first);
  return read?.text.length === span.end - span.start;
}

const TEXT_OR_NUMBER = /^(?:string|int|float|path|any)$/;

const TEXT_METHODS =
  /^(?:strip|lstrip|rstrip|lower|upper|title|capitalize|split|rsplit|splitlines|replace|join|format|zfill|removeprefix|removesuffix|isoformat|hexdigest|get)$/;

const PLAIN_APIS =
  /^(?:os\.path\.(?:join|basename|dirname|abspath|realpath|normpath)|os\.(?:getcwd|getenv|environ\.get)|werkzeug\.utils\.(?:secure_filename|safe_join)|json\.loads|time\.time|tempfile\.(?:mkdtemp|mktemp|gettempdir))\(\)$/;

function isPlainCall(
  { model, module }: PlainContext,
  call: Call,
  inner: (one: Expression) => boolean,
): boolean {
  const { callee } = call;
  const values = call.arguments.map(({ value }) => value);
  const isBuiltin =
    callee.kind === "name" &&
    lookUpName(module, callee.name, callee.span.start).kind === "free";
  if (isBuiltin) {
    if (/^(?:int|float|str|bool|len|repr)$/.test(callee.name)) return true;
    return (
      /^(?:min|max|sum|sorted|list|abs|round)$/.test(callee.name) &&
      values.every(inner)
    );
  }
  if (
    callee.kind === "attribute" &&
    TEXT_METHODS.test(callee.name) &&
    (inner(callee.object) ||
      callee.name === "isoformat" ||
      callee.name === "hexdigest")
  ) {
    return true;
  }
  const names = model.nameOf(module, callee);
  return (
    names.length > 0 && names.every((name) => PLAIN_APIS.test(`${name}()`))
  );
}
