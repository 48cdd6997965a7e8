import type { Expression } from "../../syntax/expression.ts";
import type { Binding, Block } from "../../syntax/module-facts.ts";
import { folderOf, locate } from "../project-files.ts";
import { isFloat, isList, type Scalar } from "../settings/written.ts";
import { callValues } from "./call-values.ts";
import { operate } from "./operate.ts";
import { qualifiedName } from "./qualified-name.ts";
import {
  bindingsOf,
  pythonModule,
  type PythonModule,
} from "./python-module.ts";
import { literal, unknownValue, type PythonValue } from "./python-value.ts";
import { reachingOf, type Taken } from "./reaching.ts";

/** Where an expression is evaluated. */
export interface Place {
  readonly module: PythonModule;
  /** Index of the scope. */
  readonly scope: number;
  /** Bindings of the same scope behind this offset have not run yet. */
  readonly before: number;
  /** Values of a function's parameters. */
  readonly parameters: ReadonlyMap<string, readonly PythonValue[]>;
  /** How many names, calls and modules were followed to get here. */
  readonly steps: number;
}

const MOST_STEPS = 20;
const MOST_VALUES = 8;

/** The top level of a module, behind all its statements. */
export function topLevel(module: PythonModule): Place {
  const parameters = new Map<string, readonly PythonValue[]>();
  return { module, scope: 0, before: Infinity, parameters, steps: 0 };
}

/** The values that an expression can have, the likely one first; never none. */
export function evaluate(
  expression: Expression,
  place: Place,
): readonly PythonValue[] {
  if (place.steps > MOST_STEPS) return [unknownValue("it is computed")];
  const values = evaluateOne(expression, { ...place, steps: place.steps + 1 });
  return values.slice(0, MOST_VALUES);
}

function evaluateOne(
  expression: Expression,
  place: Place,
): readonly PythonValue[] {
  const inner = (each: Expression): readonly PythonValue[] =>
    evaluate(each, place);
  switch (expression.kind) {
    case "string":
    case "boolean":
      return [literal(expression.value)];
    case "number":
      return [numberOf(expression, place)];
    case "none":
      return [literal(null)];
    case "negation":
      return inner(expression.operand).map((value) =>
        operate("-", literal(0), value),
      );
    case "name":
      return valuesOfName(expression.name, place);
    case "attribute":
    case "subscript":
      return valuesOfPath(expression, place);
    case "call":
      return callValues(expression, place);
    case "sequence":
      return [listOf(expression.items.map(inner))];
    case "dict":
      return [{ kind: "dict", dict: expression, module: place.module }];
    case "conditional": {
      const taken = truthOf(expression.test, place);
      return [
        ...(taken === "no" ? [] : inner(expression.then)),
        ...(taken === "yes" ? [] : inner(expression.otherwise)),
      ];
    }
    case "boolean-operation":
      return booleanOperation(expression, place);
    case "arithmetic":
      return inner(expression.left).flatMap((left) =>
        inner(expression.right).map((right) =>
          operate(expression.operator, left, right),
        ),
      );
    case "walrus":
      return inner(expression.value);
    default:
      return [unknownValue(`it is computed (${textOf(expression, place)})`)];
  }
}

function numberOf(
  expression: Expression & { readonly kind: "number" },
  place: Place,
): PythonValue {
  const text = textOf(expression, place);
  const isInteger = /^0[xob]|^[\d_]+$/i.test(text);
  return literal(isInteger ? expression.value : { float: expression.value });
}

function textOf({ span }: Expression, { module }: Place): string {
  return module.file.text.slice(span.start, span.end).replace(/\s+/g, " ");
}

function listOf(items: readonly (readonly PythonValue[])[]): PythonValue {
  const texts: string[] = [];
  for (const [first] of items) {
    if (first?.kind === "known") texts.push(textOfValue(first.value));
    // A list of addresses counts, even where one of them is computed.
    else texts.push("?");
  }
  return literal(texts);
}

/** As `str()` gives it. */
export function textOfValue(value: Scalar): string {
  if (value !== null && isFloat(value)) {
    const { float } = value;
    return Number.isInteger(float) ? `${float}.0` : String(float);
  }
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return String(value);
}

function booleanOperation(
  {
    operator,
    left,
    right,
  }: Expression & { readonly kind: "boolean-operation" },
  place: Place,
): readonly PythonValue[] {
  return evaluate(left, place).flatMap((value): readonly PythonValue[] => {
    const rest = (): readonly PythonValue[] => evaluate(right, place);
    if (value.kind === "known") {
      return isTrue(value.value) === (operator === "or") ? [value] : rest();
    }
    if (value.kind === "dict" || operator === "and") return [value];
    return value.variable === null
      ? [value]
      : defaultsOf(value.variable, rest());
  });
}

/** Values that stand for a variable of the environment that is not given. */
export function defaultsOf(
  variable: string,
  values: readonly PythonValue[],
): readonly PythonValue[] {
  return values.map((value) =>
    value.kind === "known"
      ? { ...value, note: value.note ?? `the default of $${variable}` }
      : value,
  );
}

export function isTrue(value: Scalar): boolean {
  if (value !== null && isFloat(value)) return value.float !== 0;
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** Whether a condition holds. */
export function truthOf(test: Expression, place: Place): Taken {
  switch (test.kind) {
    case "not": {
      const operand = truthOf(test.operand, place);
      return operand === "perhaps" ? operand : operand === "yes" ? "no" : "yes";
    }
    case "comparison":
      return comparisonTruth(test, place);
    default: {
      const truths = evaluate(test, place).map((value): Taken => {
        if (value.kind !== "known" || value.note !== null) return "perhaps";
        return isTrue(value.value) ? "yes" : "no";
      });
      const [first = "perhaps"] = truths;
      return truths.every((truth) => truth === first) ? first : "perhaps";
    }
  }
}

function comparisonTruth(
  { operator, left, right }: Expression & { readonly kind: "comparison" },
  place: Place,
): Taken {
  if (left.kind === "name" && left.name === "__name__") return "no";
  const [a, moreLeft] = evaluate(left, place);
  const [b, moreRight] = evaluate(right, place);
  if (a?.kind !== "known" || b?.kind !== "known") return "perhaps";
  if (a.note !== null || b.note !== null || moreLeft || moreRight) {
    return "perhaps";
  }
  const holds = compare(operator, a.value, b.value);
  return holds === null ? "perhaps" : holds ? "yes" : "no";
}

function compare(operator: string, a: Scalar, b: Scalar): boolean | null {
  switch (operator) {
    case "==":
    case "is":
      return a === b;
    case "!=":
    case "is not":
      return a !== b;
    case "in":
      return isList(b) && typeof a === "string" ? b.includes(a) : null;
    case "<":
      return typeof a === "number" && typeof b === "number" ? a < b : null;
    case ">":
      return typeof a === "number" && typeof b === "number" ? a > b : null;
    default:
      return null;
  }
}

/** The values that a name can have where it is read. */
export function valuesOfName(
  name: string,
  place: Place,
): readonly PythonValue[] {
  const given = place.parameters.get(name);
  if (given !== undefined) return given;
  const { scope } = place;
  if (scope !== 0) {
    const own = reachingIn(place, name);
    if (own.length > 0)
      return own.flatMap((one) => valuesOfBinding(one, place));
  }
  const outer = {
    ...place,
    scope: 0,
    before: scope === 0 ? place.before : Infinity,
  };
  const reaching = reachingIn(outer, name);
  if (reaching.length > 0) {
    return reaching.flatMap((binding) => valuesOfBinding(binding, outer));
  }
  const starred = starredValues(name, outer);
  return starred.length > 0 ? starred : [unknownValue(notKnown(name))];
}

/** The values of a name that only `from module import *` can bind; none when no such module has it. */
export function starredValues(
  name: string,
  place: Place,
): readonly PythonValue[] {
  const bindings = bindingsOf(place.module, 0, "*");
  return bindings.flatMap(({ value }) =>
    value.kind === "import-from"
      ? (importedValues(value.module, name, place) ?? []).filter(
          (one) => one.kind !== "unknown" || one.because !== notKnown(name),
        )
      : [],
  );
}

function notKnown(name: string): string {
  return `\`${name}\` is not known`;
}

/** The bindings of a name that can hold at a place. */
export function reachingIn(place: Place, name: string): readonly Binding[] {
  const { module, scope, before } = place;
  const takes = (block: Block): Taken =>
    block.test === null
      ? "perhaps"
      : truthOf(block.test, {
          ...place,
          before: block.span.start,
          steps: place.steps + 1,
        });
  const bindings = bindingsOf(module, scope, name).filter(
    ({ span }) => span.start < before,
  );
  return reachingOf(bindings, module.facts.blocks, takes);
}

/** The values that a binding gives its name. */
export function valuesOfBinding(
  { value, span }: Binding,
  place: Place,
): readonly PythonValue[] {
  const here = { ...place, before: span.start };
  switch (value.kind) {
    case "expression":
      return evaluate(value.value, here);
    case "item": {
      const of =
        value.of.kind === "sequence" ? value.of.items[value.index] : undefined;
      return of ? evaluate(of, here) : [unknownValue("it is computed")];
    }
    case "import-from":
      return (
        importedValues(value.module, value.name, place) ?? [
          unknownValue(`it is imported from \`${value.module}\``),
        ]
      );
    case "import":
      return [unknownValue(`it is the module \`${value.module}\``)];
    default:
      return [unknownValue("it is computed")];
  }
}

/** What a name of another module of the project can be; null when there is none. */
function importedValues(
  module: string,
  name: string,
  place: Place,
): readonly PythonValue[] | null {
  const { file, project, environment } = place.module;
  const steps = module.replace(/^\.+/, "").split(".").join("/");
  const path = ["/__init__.py", ".py"]
    .map((end) => locate(project, folderOf(file.path), `${steps}${end}`))
    .find((found) => found !== null && found !== file.path);
  const other =
    path === undefined || path === null
      ? null
      : pythonModule(project, path, environment);
  if (other === null || place.steps > MOST_STEPS) return null;
  const values = valuesOfName(name, {
    ...topLevel(other),
    steps: place.steps + 1,
  });
  return values.map((value) =>
    value.kind === "known" && value.source === null
      ? { ...value, note: value.note ?? `imported from ${other.file.path}` }
      : value,
  );
}

/** `module.NAME`, `os.environ["NAME"]`. */
function valuesOfPath(
  expression: Expression & { readonly kind: "attribute" | "subscript" },
  place: Place,
): readonly PythonValue[] {
  if (expression.kind === "subscript") {
    const [key] = evaluate(expression.key, place);
    if (
      qualifiedName(expression.object, place) === "os.environ" &&
      key?.kind === "known"
    ) {
      return [environmentValue(textOfValue(key.value), place)];
    }
    return [unknownValue(`it is computed (${textOf(expression, place)})`)];
  }
  const object = qualifiedName(expression.object, place);
  const imported =
    object === null ? null : importedValues(object, expression.name, place);
  return (
    imported ?? [unknownValue(`it is computed (${textOf(expression, place)})`)]
  );
}

/** A variable of the environment that the process is started with. */
export function environmentValue(name: string, { module }: Place): PythonValue {
  const given = module.environment.get(name);
  if (given === undefined) {
    return unknownValue(
      `it is taken from $${name}, which has no default`,
      name,
    );
  }
  if (given.kind === "unknown") return unknownValue(given.because, name);
  const { located, note } = given;
  return {
    kind: "known",
    value: located.text,
    source: located.sourceAt(0, located.text.length),
    note,
  };
}
