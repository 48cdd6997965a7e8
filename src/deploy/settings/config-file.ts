import { dottedName } from "../../syntax/expression.ts";
import type { Binding } from "../../syntax/module-facts.ts";
import { sourceIn } from "../deploy-file.ts";
import type { ConfigFile } from "../deployment.ts";
import { reachingIn, starredValues, valuesOfBinding } from "../python/names.ts";
import { topLevel } from "../python/place.ts";
import { bindingsOf, type PythonModule } from "../python/python-module.ts";
import type { PythonValue } from "../python/python-value.ts";
import { qualifiedName } from "../python/qualified-name.ts";
import { configTroubles } from "./config-troubles.ts";
import { SETTING_NAMES } from "./options.ts";
import { ONE_OF_SEVERAL, type Layer, type Written } from "./written.ts";

/** Reads a configuration file: what it sets, and what matters of it besides. */
export function readConfigFile(module: PythonModule): {
  readonly layer: Layer;
  readonly config: ConfigFile;
} {
  const settings = new Map<string, Written>();
  const defines = new Set<string>();
  const parsedTo = module.facts.errors[0]?.start ?? Infinity;
  for (const { name, scope, span, value } of module.facts.bindings) {
    if (scope !== 0) continue;
    defines.add(name);
    if (!SETTING_NAMES.has(name)) continue;
    const last = value.kind === "expression" ? value.value.span : span;
    if (last.end > parsedTo) {
      const source = sourceIn(module.file, span);
      settings.set(name, { kind: "unknown", because: NOT_PARSED, source });
    }
    if (settings.has(name)) continue;
    const written = writtenIn(module, name);
    if (written !== null) settings.set(name, written);
  }
  for (const [name, written] of starredSettings(module)) {
    if (!settings.has(name)) settings.set(name, written);
  }
  return {
    layer: { settings, open: null },
    config: {
      path: module.file.path,
      defines,
      callsOf: callsOf(module),
      troubles: configTroubles(module, settings),
    },
  };
}

function writtenIn(module: PythonModule, name: string): Written | null {
  const place = topLevel(module);
  const bindings = reachingIn(place, name);
  const found = bindings.flatMap((binding) =>
    valuesOfBinding(binding, place).map((value) => ({
      value:
        name === "worker_class" ? classValue(value, binding, module) : value,
      binding,
    })),
  );
  const [first] = found;
  if (first === undefined) return null;
  const known = found.flatMap(({ value, binding }) =>
    value.kind === "known" ? [{ value, binding }] : [],
  );
  const reasons = found.flatMap(({ value, binding }) =>
    value.kind === "known"
      ? []
      : [{ because: reasonOf(value), source: sourceOf(binding, module) }],
  );
  // None beside what is not known is what an `if` behind it replaces.
  const [chosen] = known.filter(
    ({ value }) => reasons.length === 0 || value.value !== null,
  );
  if (chosen === undefined) {
    const [
      reason = { because: COMPUTED, source: sourceOf(first.binding, module) },
    ] = reasons.toSorted(
      (a, b) => Number(a.because === COMPUTED) - Number(b.because === COMPUTED),
    );
    return { kind: "unknown", ...reason };
  }
  return {
    kind: "value",
    value: chosen.value.value,
    alternatives: known.slice(1).map(({ value }) => value.value),
    source: chosen.value.source ?? sourceOf(chosen.binding, module),
    note: found.length > known.length ? ONE_OF_SEVERAL : chosen.value.note,
  };
}

const NOT_PARSED = "the file does not parse up to there";
const COMPUTED = "it is computed";

function reasonOf(value: PythonValue): string {
  return value.kind === "unknown" ? value.because : "it is a dict";
}

/** Settings that come from a module of which everything is imported. */
function starredSettings(
  module: PythonModule,
): readonly (readonly [string, Written])[] {
  const star = bindingsOf(module, 0, "*").at(-1);
  if (star === undefined) return [];
  return [...SETTING_NAMES].flatMap((name) => {
    const [value] = starredValues(name, topLevel(module));
    if (value === undefined) return [];
    const source = sourceOf(star, module);
    const written: Written =
      value.kind === "known"
        ? { ...value, kind: "value", alternatives: [], source }
        : {
            kind: "unknown",
            because: value.kind === "dict" ? "it is a dict" : value.because,
            source,
          };
    return [[name, written] as const];
  });
}

/** A worker class may be given as the class itself. */
function classValue(
  value: PythonValue,
  { value: bound }: Binding,
  module: PythonModule,
): PythonValue {
  if (value.kind !== "unknown" || bound.kind !== "expression") return value;
  if (dottedName(bound.value) === null) return value;
  const name = qualifiedName(bound.value, { module });
  return name?.includes(".") === true
    ? { kind: "known", value: name, source: null, note: null }
    : value;
}

/** The value as it is written, or the whole binding where it is none. */
function sourceOf({ value, span }: Binding, { file }: PythonModule) {
  return sourceIn(file, value.kind === "expression" ? value.value.span : span);
}

/** What each function calls, and under the empty name what the file itself calls. */
function callsOf(module: PythonModule): ReadonlyMap<string, readonly string[]> {
  const calls = new Map<string, string[]>();
  for (const { callee, within } of module.facts.calls) {
    const name = qualifiedName(callee, { module });
    if (name === null) continue;
    const scope = module.facts.scopes[within];
    const caller = scope !== undefined && "name" in scope ? scope.name : "";
    calls.set(caller, [...(calls.get(caller) ?? []), name]);
  }
  return calls;
}
