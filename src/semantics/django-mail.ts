import type { Binding } from "../syntax/module-facts.ts";
import type { Span } from "../text/span.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import { isNone, isOnlyNone } from "./narrowing.ts";
import type { Surroundings } from "./surroundings.ts";

const OWN_BACKENDS = "django.core.mail.backends.";
const SMTP = `${OWN_BACKENDS}smtp.EmailBackend`;

/** What makes a connection to a mail server, and takes a timeout of its own. */
const CONNECTIONS = ["get_connection", "EmailBackend"];

const LOCAL = new Set(["", "localhost", "127.0.0.1", "::1"]);

/**
 * Where Django's settings name another host as their mail server, and mail goes there over SMTP with nothing that
 * bounds it: `EMAIL_TIMEOUT` is None by default (django/conf/global_settings.py 5.2.19). Spans of the assigned names.
 */
export function endlessMailHostsIn(
  evaluator: Evaluator,
  { modules, hasSocketDefault, callsNamed }: Surroundings,
  module: Module,
): readonly Span[] {
  const hosts = module
    .bindingsOf(0, "EMAIL_HOST")
    .filter((binding) => isElsewhere(evaluator, module, binding));
  if (hosts.length === 0 || hasSocketDefault) return [];
  const isBounded =
    modules.some((one) => setsTimeout(evaluator, one)) ||
    CONNECTIONS.flatMap(callsNamed).some((ref) =>
      evaluator
        .module(ref.module)
        .call(ref.call)
        .arguments.some(
          (argument) =>
            argument.kind === "keyword" && argument.name === "timeout",
        ),
    );
  return isBounded || !sendsBySmtp(modules, module)
    ? []
    : hosts.map(({ span }) => span);
}

function isElsewhere(
  evaluator: Evaluator,
  module: Module,
  { value }: Binding,
): boolean {
  if (value.kind !== "expression") return false;
  return value.value.kind === "string"
    ? !LOCAL.has(value.value.value)
    : !isOnlyNone(evaluator.valuesOf(module, value.value, null));
}

function setsTimeout(evaluator: Evaluator, module: Module): boolean {
  return (
    module.storesOf("EMAIL_TIMEOUT").length > 0 ||
    module.facts.bindings.some(
      ({ name, value }) =>
        name === "EMAIL_TIMEOUT" &&
        !(
          value.kind === "expression" &&
          evaluator.valuesOf(module, value.value, null).every(isNone)
        ),
    )
  );
}

/**
 * Whether the settings are Django's, and some configuration leaves its backend for SMTP in place: the others of its
 * own are for development and tests, what is not its own may do anything.
 */
function sendsBySmtp(modules: readonly Module[], module: Module): boolean {
  if (modules.some((one) => one.storesOf("EMAIL_BACKEND").length > 0)) {
    return false;
  }
  const backends = modules.flatMap(({ facts }) =>
    facts.bindings.filter(({ name }) => name === "EMAIL_BACKEND"),
  );
  const names = backends.map(({ value }) =>
    value.kind === "expression" && value.value.kind === "string"
      ? value.value.value
      : "",
  );
  if (!names.every((name) => name.startsWith(OWN_BACKENDS))) return false;
  return (
    names.includes(SMTP) ||
    (module.bindingsOf(0, "INSTALLED_APPS").length > 0 &&
      module.bindingsOf(0, "EMAIL_BACKEND").every(({ block }) => block !== 0))
  );
}
