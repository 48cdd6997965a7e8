import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Scalar } from "../settings/written.ts";
import { wholeNumber } from "../settings/whole-number.ts";
import { defaultsOf, environmentValue, evaluate } from "./evaluate.ts";
import type { Place } from "./place.ts";
import { isTrue, textOfValue } from "./scalar.ts";
import { unknownValue, type PythonValue } from "./python-value.ts";
import { bindingsOf } from "./python-module.ts";
import { numberIn } from "./operate.ts";
import { qualifiedName } from "./qualified-name.ts";

const CPU_COUNTS: ReadonlySet<string> = new Set([
  ...["multiprocessing.cpu_count", "os.cpu_count", "psutil.cpu_count"],
  ...["os.process_cpu_count", "os.sched_getaffinity", "joblib.cpu_count"],
]);

/** What reads a variable of the environment: the name first, then its default. */
const READS_ENVIRONMENT: ReadonlySet<string> = new Set([
  ...["os.environ.get", "os.getenv", "os.environ.setdefault", "os.environ.pop"],
  ...["decouple.config", "prettyconf.config"],
]);

/** The values that a call can give. */
export function callValues(
  expression: Expression & { readonly kind: "call" },
  place: Place,
): readonly PythonValue[] {
  const call = place.module.facts.calls[expression.call];
  if (call === undefined) return [unknownValue("it is computed")];
  const name = qualifiedName(call.callee, place) ?? "";
  if (CPU_COUNTS.has(name)) {
    return [unknownValue("it depends on the number of CPUs")];
  }
  if (READS_ENVIRONMENT.has(name)) return environmentValues(call, place);
  const builtin = builtinValues(name, call, place);
  if (builtin !== null) return builtin;
  const method = methodValues(call, place);
  if (method !== null) return method;
  return (
    functionValues(name, call, place) ?? [
      unknownValue(`it is computed (\`${sourceText(call, place)}\`)`),
    ]
  );
}

function sourceText({ span }: Call, { module }: Place): string {
  return module.file.text.slice(span.start, span.end).replace(/\s+/g, " ");
}

function environmentValues(call: Call, place: Place): readonly PythonValue[] {
  const [first, second] = call.arguments;
  const [key] = first ? evaluate(first.value, place) : [];
  if (key?.kind !== "known") return [unknownValue("it is computed")];
  const variable = textOfValue(key.value);
  const value = environmentValue(variable, place);
  if (value.kind === "known") return [cast(value, call, place)];
  const preset =
    call.arguments.find(
      (argument) => argument.kind === "keyword" && argument.name === "default",
    ) ?? (second?.kind === "positional" ? second : undefined);
  return preset === undefined
    ? [value]
    : defaultsOf(
        variable,
        evaluate(preset.value, place).map((one) =>
          withSource(one, preset.value, place),
        ),
      );
}

/** `decouple.config("X", cast=int)` */
function cast(value: PythonValue, call: Call, place: Place): PythonValue {
  const to = call.arguments.find(
    (argument) => argument.kind === "keyword" && argument.name === "cast",
  );
  const name = to === undefined ? null : qualifiedName(to.value, place);
  return name === "int" ? toInt(value) : value;
}

/** The default's own place, so that an edit leaves the rest of the call. */
function withSource(
  value: PythonValue,
  { span, kind }: Expression,
  { module: { file } }: Place,
): PythonValue {
  if (value.kind !== "known" || value.source !== null) return value;
  if (kind !== "number" && kind !== "string") return value;
  const line = file.lines.positionAt(span.start).line;
  return { ...value, source: { path: file.path, span, line } };
}

function builtinValues(
  name: string,
  call: Call,
  place: Place,
): readonly PythonValue[] | null {
  if (bindingsOf(place.module, 0, name).length > 0) return null;
  const values = call.arguments
    .filter(({ kind }) => kind === "positional")
    .map(({ value }) => evaluate(value, place));
  const [first = [], ...others] = values;
  switch (name) {
    case "int":
      return first.map(toInt);
    case "str":
      return first.map((value) => mapped(value, textOfValue));
    case "bool":
      return first.map((value) => mapped(value, isTrue));
    case "float":
      return first.map((value) => mapped(value, toFloat));
    case "round":
      return first.map((value) =>
        mapped(value, (one) => rounded(numberIn(one), Math.round)),
      );
    case "abs":
      return first.map((value) =>
        mapped(value, (one) => rounded(numberIn(one), Math.abs)),
      );
    case "len":
      return first[0]?.kind === "unknown" ? [first[0]] : null;
    case "max":
    case "min":
      return first.map((value) => extreme(name, [value, ...others.flat()]));
    default:
      return null;
  }
}

function toInt(value: PythonValue): PythonValue {
  return mapped(value, (one) => {
    if (typeof one === "string") {
      const number = wholeNumber(one.replace(/^\s*0+(?=\d)/, ""));
      return number.kind === "number" ? number.value : null;
    }
    return rounded(numberIn(one), Math.trunc);
  });
}

function toFloat(value: Scalar): Scalar {
  const number =
    typeof value === "string" && value.trim() !== ""
      ? Number(value)
      : numberIn(value);
  return number === null || Number.isNaN(number) ? null : { float: number };
}

function rounded(
  number: number | null,
  round: (number: number) => number,
): number | null {
  return number === null ? null : round(number);
}

function mapped(
  value: PythonValue,
  change: (value: Scalar) => Scalar,
): PythonValue {
  if (value.kind !== "known") return value;
  const changed = change(value.value);
  return changed === null
    ? unknownValue("it is computed")
    : { ...value, value: changed };
}

function extreme(
  name: "max" | "min",
  values: readonly PythonValue[],
): PythonValue {
  const numbers: number[] = [];
  let note: string | null = null;
  for (const value of values) {
    if (value.kind === "unknown") return unknownValue(value.because);
    const number = value.kind === "known" ? numberIn(value.value) : null;
    if (number === null || value.kind === "dict") {
      return unknownValue("it is computed");
    }
    note ??= value.note;
    numbers.push(number);
  }
  return { kind: "known", value: Math[name](...numbers), source: null, note };
}

/** `"…".strip()` and the like. */
function methodValues(call: Call, place: Place): readonly PythonValue[] | null {
  const { callee } = call;
  if (callee.kind !== "attribute" || call.arguments.length > 0) return null;
  const change = TEXT_METHODS[callee.name];
  return change === undefined
    ? null
    : evaluate(callee.object, place).map((value) =>
        mapped(value, (one) => (typeof one === "string" ? change(one) : null)),
      );
}

const TEXT_METHODS: Readonly<Record<string, (text: string) => string>> = {
  strip: (text) => text.trim(),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
};

/** What a function of the same file gives back. */
function functionValues(
  name: string,
  call: Call,
  place: Place,
): readonly PythonValue[] | null {
  const { module } = place;
  const value = bindingsOf(module, 0, name).at(-1)?.value;
  if (value?.kind !== "function") return null;
  const scope = module.facts.scopes[value.function];
  if (scope?.kind !== "function") return null;
  const parameters = new Map(
    scope.parameters.map((parameter, index) => {
      const given =
        call.arguments.find(
          (argument) =>
            argument.kind === "keyword" && argument.name === parameter.name,
        ) ?? call.arguments[index];
      const at = given?.value ?? parameter.default;
      return [
        parameter.name,
        at ? evaluate(at, place) : [unknownValue("it is computed")],
      ];
    }),
  );
  const values = module.facts.results
    .filter(
      ({ kind, within }) => kind === "return" && within === value.function,
    )
    .flatMap(({ value: result, span }) =>
      evaluate(result, {
        ...place,
        scope: value.function,
        before: span.start,
        parameters,
      }),
    );
  return values.length > 0 ? values : null;
}
