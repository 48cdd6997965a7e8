import { dottedName, type Expression } from "../syntax/expression.ts";
import { sourceIn } from "./deploy-file.ts";
import { GUNICORN_DEFAULTS, type Deployment } from "./deployment.ts";
import { evaluate } from "./python/evaluate.ts";
import { topLevel } from "./python/place.ts";
import { pythonModule, type PythonModule } from "./python/python-module.ts";
import { qualifiedName } from "./python/qualified-name.ts";
import type { ProjectFiles } from "./project-files.ts";
import { settingsOf } from "./settings/deployment-settings.ts";
import { SETTING_NAMES } from "./settings/options.ts";
import type { Written } from "./settings/written.ts";
import { placeOf } from "./source.ts";

/** Gunicorn as a library: a class of the project's own that is given its settings in a dict. */
const BASES =
  /^gunicorn\.app\.(?:base\.(?:Base)?Application|wsgiapp\.WSGIApplication)$/;

/**
 * The deployment of a file with a subclass of Gunicorn's application: it reads neither configuration files nor
 * the environment, only what is given to it (https://docs.gunicorn.org/en/stable/custom.html).
 */
export function deploymentsOfClasses(
  path: string,
  project: ProjectFiles,
): readonly Deployment[] {
  const module = pythonModule(project, path, new Map());
  if (module === null) return [];
  const classes = module.facts.scopes.flatMap((scope) =>
    scope.kind === "class" &&
    scope.bases.some((base) =>
      BASES.test(qualifiedName(base, { module }) ?? ""),
    )
      ? [scope]
      : [],
  );
  const [first] = classes;
  if (first === undefined) return [];
  const settings = optionsIn(module);
  const start = sourceIn(module.file, first.nameSpan);
  const because = "its options are given elsewhere in the code";
  const open = { because, source: start };
  return [
    {
      ...GUNICORN_DEFAULTS,
      ...settingsOf([{ settings, open: settings.size > 0 ? null : open }]),
      name: `${placeOf(start)} (${first.name})`,
      start,
    },
  ];
}

/** What dicts of the file, and `cfg.set(name, value)`, give to names of settings. */
function optionsIn(module: PythonModule): ReadonlyMap<string, Written> {
  const settings = new Map<string, Written>();
  const take = (name: string, value: Expression, scope: number): void => {
    if (!SETTING_NAMES.has(name)) return;
    const place = { ...topLevel(module), scope, before: value.span.start };
    const [first] = evaluate(value, place);
    const source = sourceIn(module.file, value.span);
    if (first?.kind === "known") {
      const { note } = first;
      settings.set(name, {
        ...{ kind: "value", value: first.value, alternatives: [], note },
        source: first.source ?? source,
      });
    } else if (first?.kind === "unknown" && dottedName(value) !== "value") {
      settings.set(name, { kind: "unknown", because: first.because, source });
    }
  };
  const dicts = module.facts.bindings.flatMap(({ value, within }) =>
    value.kind === "expression" && value.value.kind === "dict"
      ? [{ dict: value.value, within }]
      : [],
  );
  const given = module.facts.calls.flatMap((call) =>
    call.arguments.flatMap(({ value }) =>
      value.kind === "dict" ? [{ dict: value, within: call.within }] : [],
    ),
  );
  for (const { dict, within } of [...dicts, ...given]) {
    const names = dict.entries.flatMap(({ key }) =>
      key?.kind === "string" ? [key.value] : [],
    );
    // A dict of something else may have a key called `user`.
    if (
      !names.some((name) =>
        ["bind", "workers", "worker_class", "timeout", "threads"].includes(
          name,
        ),
      )
    )
      continue;
    for (const { key, value } of dict.entries) {
      if (key?.kind === "string") take(key.value, value, within);
    }
  }
  for (const { callee, arguments: given, within } of module.facts.calls) {
    const [name, value] = given;
    const isSet = callee.kind === "attribute" && callee.name === "set";
    if (isSet && name?.value.kind === "string" && value) {
      take(name.value.value, value.value, within);
    }
  }
  return settings;
}
