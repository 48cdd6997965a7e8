import type { Span } from "../text/span.ts";
import type { Expression } from "./expression.ts";
import type {
  Argument,
  Binding,
  Block,
  BoundValue,
  Call,
  Parameter,
  Result,
  Scope,
  Store,
  Use,
} from "./module-facts.ts";

/** Where things of a file's facts are when they have moved: offsets, and indices of calls, scopes and blocks. */
export interface Move {
  readonly offset: (offset: number) => number;
  readonly call: (index: number) => number;
  readonly scope: (index: number) => number;
  readonly block: (index: number) => number;
}

export function movedPlace({ start, end }: Span, { offset }: Move): Span {
  return { start: offset(start), end: offset(end) };
}

export function movedScope(scope: Scope, move: Move): Scope {
  const parent = scope.parent === null ? null : move.scope(scope.parent);
  const body = movedPlace(scope.body, move);
  switch (scope.kind) {
    case "module":
    case "lambda":
    case "comprehension":
      return { ...scope, parent, body };
    case "function":
      return {
        ...scope,
        parent,
        body,
        nameSpan: movedPlace(scope.nameSpan, move),
        decorators: movedAll(scope.decorators, move),
        parameters: scope.parameters.map((one) => movedParameter(one, move)),
        returns: movedIf(scope.returns, move),
      };
    case "class":
      return {
        ...scope,
        parent,
        body,
        nameSpan: movedPlace(scope.nameSpan, move),
        decorators: movedAll(scope.decorators, move),
        bases: movedAll(scope.bases, move),
      };
  }
}

function movedParameter(parameter: Parameter, move: Move): Parameter {
  return {
    ...parameter,
    annotation: movedIf(parameter.annotation, move),
    default: movedIf(parameter.default, move),
  };
}

export function movedBlock(block: Block, move: Move): Block {
  return {
    ...block,
    parent: block.parent === null ? null : move.block(block.parent),
    statement: block.statement < 0 ? -1 : move.offset(block.statement),
    span: movedPlace(block.span, move),
    test: movedIf(block.test, move),
  };
}

export function movedBinding(binding: Binding, move: Move): Binding {
  return {
    ...binding,
    scope: move.scope(binding.scope),
    within: move.scope(binding.within),
    block: move.block(binding.block),
    span: movedPlace(binding.span, move),
    value: movedValue(binding.value, move),
  };
}

function movedValue(value: BoundValue, move: Move): BoundValue {
  switch (value.kind) {
    case "expression":
      return {
        ...value,
        value: moved(value.value, move),
        annotation: movedIf(value.annotation, move),
      };
    case "annotation":
      return { ...value, annotation: moved(value.annotation, move) };
    case "item":
    case "element":
      return { ...value, of: moved(value.of, move) };
    case "caught":
      return { ...value, classes: moved(value.classes, move) };
    case "with":
      return { ...value, manager: moved(value.manager, move) };
    case "part":
      return { ...value, of: movedValue(value.of, move) };
    case "function":
      return { ...value, function: move.scope(value.function) };
    case "class":
      return { ...value, class: move.scope(value.class) };
    case "parameter":
      return { ...value, parameter: movedParameter(value.parameter, move) };
    case "import":
    case "import-from":
    case "other":
      return value;
  }
}

export function movedStore(store: Store, move: Move): Store {
  const { place } = store;
  return {
    ...store,
    object: moved(store.object, move),
    place:
      place.kind === "item" ? { ...place, key: moved(place.key, move) } : place,
    value: moved(store.value, move),
    annotation: movedIf(store.annotation, move),
    within: move.scope(store.within),
    block: move.block(store.block),
    span: movedPlace(store.span, move),
  };
}

export function movedCall(call: Call, move: Move): Call {
  const { list } = call;
  const comma = list.trailingCommaEnd;
  return {
    callee: moved(call.callee, move),
    arguments: call.arguments.map((argument) => movedArgument(argument, move)),
    list: {
      ...list,
      span: movedPlace(list.span, move),
      trailingCommaEnd: comma === null ? null : move.offset(comma),
    },
    isManager: call.isManager,
    within: move.scope(call.within),
    block: move.block(call.block),
    span: movedPlace(call.span, move),
  };
}

function movedArgument(argument: Argument, move: Move): Argument {
  return {
    ...argument,
    value: moved(argument.value, move),
    span: movedPlace(argument.span, move),
  };
}

export function movedResult(result: Result, move: Move): Result {
  return {
    ...result,
    value: moved(result.value, move),
    within: move.scope(result.within),
    span: movedPlace(result.span, move),
  };
}

export function movedUse(use: Use, move: Move): Use {
  return {
    ...use,
    expression: moved(use.expression, move),
    within: move.scope(use.within),
    span: movedPlace(use.span, move),
  };
}

function movedAll(
  expressions: readonly Expression[],
  move: Move,
): readonly Expression[] {
  return expressions.map((one) => moved(one, move));
}

function movedIf(expression: Expression | null, move: Move): Expression | null {
  return expression && moved(expression, move);
}

function moved(expression: Expression, move: Move): Expression {
  const span = movedPlace(expression.span, move);
  const inner = (part: Expression): Expression => moved(part, move);
  switch (expression.kind) {
    case "name":
    case "string":
    case "number":
    case "boolean":
    case "none":
    case "opaque":
      return { ...expression, span };
    case "call":
      return { ...expression, call: move.call(expression.call), span };
    case "attribute":
      return { ...expression, object: inner(expression.object), span };
    case "subscript":
      return {
        ...expression,
        object: inner(expression.object),
        key: inner(expression.key),
        span,
      };
    case "template":
      return { ...expression, parts: expression.parts.map(inner), span };
    case "sequence":
      return { ...expression, items: expression.items.map(inner), span };
    case "dict":
      return {
        ...expression,
        entries: expression.entries.map(({ key, value }) => ({
          key: key && inner(key),
          value: inner(value),
        })),
        span,
      };
    case "conditional":
      return {
        ...expression,
        test: inner(expression.test),
        then: inner(expression.then),
        otherwise: inner(expression.otherwise),
        span,
      };
    case "boolean-operation":
    case "arithmetic":
    case "comparison":
      return {
        ...expression,
        left: inner(expression.left),
        right: inner(expression.right),
        span,
      };
    case "negation":
    case "not":
    case "await":
      return { ...expression, operand: inner(expression.operand), span };
    case "walrus":
      return { ...expression, value: inner(expression.value), span };
    case "lambda":
      return { ...expression, body: inner(expression.body), span };
    case "comprehension":
      return {
        ...expression,
        key: expression.key && inner(expression.key),
        element: inner(expression.element),
        span,
      };
  }
}
