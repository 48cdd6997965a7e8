import { canonicalPath } from "../../catalog/aliases.ts";
import type { Expression } from "../../syntax/expression.ts";
import { classScope, lineageOf } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { GivenTimeout } from "../given-timeout.ts";
import { keyIn, keyInValues } from "../mappings.ts";
import type { Module } from "../module.ts";
import { isNone } from "../narrowing.ts";
import type { CallRef, ScopeRef, Value } from "../value.ts";
import { configEntries, type ConfigEntry } from "./app-config.ts";
import { asGiven, settingsOfCall, type SettingOf } from "./settings.ts";

/** Flask-SQLAlchemy's class, which makes engines from Flask's configuration. */
export const EXTENSION = "flask_sqlalchemy.SQLAlchemy";

/** By each name that it has. */
export const EXTENSION_PATHS = [EXTENSION, "flask_appbuilder.SQLA"];

const URI = "SQLALCHEMY_DATABASE_URI";
const OPTIONS = "SQLALCHEMY_ENGINE_OPTIONS";
const BINDS = "SQLALCHEMY_BINDS";

/** What a call of Flask-SQLAlchemy's class, or of one that derives from it, makes its engines with. */
export interface Extension {
  /** What each place of the configuration that gives a URL may give. */
  readonly urls: readonly (readonly Value[])[];
  /** One for every set of options that its engines may be made with. */
  readonly settings: readonly SettingOf[];
  /** Where the database's URL is configured: where options belong, too. */
  readonly configuredAt: readonly ConfigEntry[];
  /** Where options are configured already. */
  readonly optionsAt: readonly ConfigEntry[];
}

/** Whether calling the value makes the extension. */
export function makesExtension(evaluator: Evaluator, value: Value): boolean {
  switch (value.kind) {
    case "api":
      return canonicalPath(value.path) === EXTENSION;
    case "class":
      return lineageOf(evaluator, value.at).libraries.some(
        (path) => canonicalPath(path) === EXTENSION,
      );
    default:
      return false;
  }
}

/** Null where the project says nothing of the configuration, or a subclass makes the options itself. */
export function extensionMadeBy(
  evaluator: Evaluator,
  modules: readonly Module[],
  ref: CallRef,
  makers: readonly Value[],
): Extension | null {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const isSpecial = makers.some(
    (value) => value.kind === "class" && makesOptions(evaluator, value.at),
  );
  const entriesOf = (key: string): readonly ConfigEntry[] =>
    modules.flatMap((each) => configEntries(evaluator, each, key));
  const configuredAt = [...entriesOf(URI), ...entriesOf(BINDS)];
  const optionsAt = entriesOf(OPTIONS);
  if (isSpecial || (configuredAt.length === 0 && optionsAt.length === 0)) {
    return null;
  }
  const argument = settingsOfCall(
    evaluator,
    module,
    call,
    null,
  )("engine_options");
  const given = optionsSetting(evaluator, module, argument);
  const configured = optionsAt.map((entry) => entrySetting(evaluator, entry));
  return {
    urls: urlsOf(evaluator, configuredAt),
    settings:
      configured.length === 0
        ? [given]
        : configured.map((setting) => either(setting, given)),
    configuredAt,
    optionsAt,
  };
}

/** Methods in which a subclass may change what engines are made with (Flask-SQLAlchemy 2.5 and 3.1). */
const HOOKS = [
  "apply_driver_hacks",
  "apply_pool_defaults",
  "create_engine",
  "_make_engine",
  "_apply_driver_defaults",
];

function makesOptions(evaluator: Evaluator, at: ScopeRef): boolean {
  return lineageOf(evaluator, at).classes.some((owner) => {
    const module = evaluator.module(owner.module);
    return (
      classScope(evaluator, owner) !== null &&
      HOOKS.some((name) => module.bindingsOf(owner.scope, name).length > 0)
    );
  });
}

function urlsOf(
  evaluator: Evaluator,
  entries: readonly ConfigEntry[],
): readonly (readonly Value[])[] {
  const places = entries.map(({ module, value }) =>
    urlValues(evaluator, module, value).flatMap((url) => {
      if (url.kind !== "display") return [url];
      // `SQLALCHEMY_BINDS = {"name": url}` or `{"name": {"url": url}}`
      return url.expression.kind !== "dict"
        ? []
        : url.expression.entries.flatMap((bind) =>
            evaluator
              .valuesOf(evaluator.module(url.module), bind.value, null)
              .flatMap((inner) => {
                if (inner.kind !== "display") return [inner];
                const state = keyInValues(evaluator, [inner], "url");
                return state.kind === "holds" ? state.values : [];
              }),
          );
    }),
  );
  return places.filter((urls) => urls.length > 0);
}

/** What stands for a URL; None is none, and where nothing is known of it, it is still one. */
function urlValues(
  evaluator: Evaluator,
  module: Module,
  value: Expression,
): readonly Value[] {
  const values = evaluator.valuesOf(module, value, null);
  return values.length === 0
    ? [{ kind: "unknown", because: "a URL that is not known" }]
    : values.filter((each) => !isNone(each));
}

function entrySetting(
  evaluator: Evaluator,
  { module, value, place }: ConfigEntry,
): SettingOf {
  const [only, more] = evaluator.valuesOf(module, value, null);
  if (only !== undefined && more === undefined && isNone(only)) {
    return () => ({ kind: "left-out" });
  }
  // As the name stands at the end of its module: something may have been added.
  const end = module.scope(0).body.end;
  const options: Expression =
    place.kind === "name" && place.of === "module"
      ? { kind: "name", name: OPTIONS, span: { start: end, end } }
      : value;
  return (name) => asGiven(keyIn(evaluator, module, options, name, null));
}

function optionsSetting(
  evaluator: Evaluator,
  module: Module,
  options: GivenTimeout,
): SettingOf {
  return (name) => {
    if (options.kind !== "given") return options;
    return asGiven(
      options.at
        ? keyIn(evaluator, module, options.at, name, null)
        : keyInValues(evaluator, options.values, name),
    );
  };
}

function either(first: SettingOf, second: SettingOf): SettingOf {
  return (name) => {
    const given = first(name);
    return given.kind === "left-out" ? second(name) : given;
  };
}
