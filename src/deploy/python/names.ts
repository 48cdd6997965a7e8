import type { Binding, Block } from "../../syntax/module-facts.ts";
import { sourceIn } from "../deploy-file.ts";
import { folderOf, locate } from "../project-files.ts";
import { templateValue } from "../template.ts";
import { evaluate } from "./evaluate.ts";
import { MOST_STEPS, topLevel, type Place } from "./place.ts";
import { bindingsOf, pythonModule } from "./python-module.ts";
import { unknownValue, type PythonValue } from "./python-value.ts";
import { reachingOf, type Taken } from "./reaching.ts";
import { truthOf } from "./truth.ts";

/** The values that a name can have where it is read. */
export function valuesOfName(
  name: string,
  place: Place,
): readonly PythonValue[] {
  const given = place.parameters.get(name) ?? filledIn(name, place);
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
    case "parameter": {
      const preset = value.parameter.default;
      const note = `the default of ${value.parameter.name}`;
      return preset === null
        ? [unknownValue("it is given by the caller")]
        : evaluate(preset, { ...here, scope: 0 }).map((one) =>
            one.kind === "known" ? { ...one, note: one.note ?? note } : one,
          );
    }
    case "import":
      return [unknownValue(`it is the module \`${value.module}\``)];
    default:
      return [unknownValue("it is computed")];
  }
}

/** What a name of another module of the project can be; null when there is none. */
export function importedValues(
  module: string,
  name: string,
  place: Place,
): readonly PythonValue[] | null {
  const { file, project, environment } = place.module;
  const steps = module.replace(/^\.+/, "").split(".").join("/");
  const path = ["/__init__.py", ".py"]
    .map((end) =>
      locate(project, { folder: folderOf(file.path) }, `${steps}${end}`),
    )
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

/** What a template fills in, where the name stands for it. */
function filledIn(
  name: string,
  { module: { file } }: Place,
): readonly PythonValue[] | undefined {
  const expression = file.expressions.get(name.slice(1));
  if (expression === undefined) return undefined;
  const source = sourceIn(file, expression);
  const value = templateValue(expression, source, () => null);
  if (value.kind === "unknown") return [unknownValue(value.because)];
  const { text } = value.located;
  const scalar = /^\d+$/.test(text) ? Number(text) : text;
  return [{ kind: "known", value: scalar, source: null, note: value.note }];
}
