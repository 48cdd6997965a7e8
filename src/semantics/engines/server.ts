import {
  dialectNamed,
  dialectOfPackage,
  type Dialect,
} from "../../catalog/dialects.ts";
import type { Evaluator } from "../evaluator.ts";
import { givenTimeout } from "../given-timeout.ts";
import type { Module } from "../module.ts";
import { textPieces } from "../texts.ts";
import type { Value } from "../value.ts";
import type { Server } from "./engine.ts";

/**
 * Which server a URL leads to, its beginning being enough.
 * @param places what each place that gives a URL may give: one for tests may stand beside one of which nothing is known
 */
export function serverOf(
  evaluator: Evaluator,
  places: readonly (readonly Value[])[],
  drivers: () => readonly Dialect[],
): Server {
  const each = places.map((urls) =>
    urls.flatMap((url) => schemesOf(evaluator, url)),
  );
  const found = each.flat();
  const dialects = found.map((scheme) =>
    scheme.name === null ? null : dialectNamed(scheme.name),
  );
  const servers = dialects.filter(
    (dialect) => dialect !== null && dialect !== "embedded",
  );
  const [server] = servers;
  if (server !== undefined) {
    return found.every(({ isDefault }) => !isDefault)
      ? { kind: "known", dialect: server }
      : {
          kind: "likely",
          dialect: server,
          because: "the default of a URL that is set outside of the code",
        };
  }
  const other = found.find(
    ({ name }) => name !== null && dialectNamed(name) === null,
  );
  if (other) return passedOver("a dialect that is not known");
  const [driver, more] = drivers();
  const imported = more === undefined ? driver : undefined;
  const isEmbedded = dialects.includes("embedded");
  if (imported !== undefined && found.every(({ isDefault }) => isDefault)) {
    const because = "the only driver that the project imports";
    return { kind: "likely", dialect: imported, because };
  }
  const isOpen = each.some((schemes) =>
    schemes.every(({ name }) => name === null),
  );
  return isEmbedded && !isOpen
    ? passedOver("a database inside of the worker")
    : { kind: "unknown", because: "its URL is set outside of the code" };
}

/** The dialects whose drivers are imported anywhere. */
export function importedDialects(modules: Iterable<Module>): Dialect[] {
  const found = new Map<string, Dialect>();
  for (const { facts } of modules) {
    for (const { value } of facts.bindings) {
      if (value.kind !== "import" && value.kind !== "import-from") continue;
      const dialect = dialectOfPackage(value.module.split(".")[0] ?? "");
      if (dialect) found.set(dialect.name, dialect);
    }
  }
  return [...found.values()];
}

/** The part of a URL in front of `://`; null where it is not known. */
interface Scheme {
  readonly name: string | null;
  /** Whether something outside of the code may give another. */
  readonly isDefault: boolean;
}

function schemesOf(evaluator: Evaluator, url: Value): readonly Scheme[] {
  const pieces = textPieces(url);
  if (pieces !== null) {
    const [, name] = /^\s*([\w+]+):/.exec(pieces[0] ?? "") ?? [];
    return [{ name: name ?? null, isDefault: name === undefined }];
  }
  if (url.kind !== "api" || url.origin === null) {
    return [{ name: null, isDefault: true }];
  }
  const module = evaluator.module(url.origin.module);
  const call = module.call(url.origin.call);
  const inner = (keyword: string, position: number): readonly Value[] => {
    const wanted = { keyword, position };
    const given = givenTimeout(evaluator, module, call, wanted, null);
    return given.kind === "given" ? given.values : [];
  };
  if (URL_OBJECT.test(url.path)) {
    const names = inner("drivername", 0).flatMap((value) =>
      value.kind === "literal" && typeof value.value === "string"
        ? [{ name: value.value, isDefault: false }]
        : [],
    );
    return names.length > 0 ? names : [{ name: null, isDefault: true }];
  }
  if (MADE_URL.test(url.path)) {
    return inner("name_or_url", 0).flatMap((value) =>
      schemesOf(evaluator, value),
    );
  }
  const fallback = ENVIRONMENT.test(url.path) ? inner("default", 1) : [];
  return [
    { name: null, isDefault: true },
    ...fallback
      .flatMap((value) => schemesOf(evaluator, value))
      .map(({ name }) => ({ name, isDefault: true })),
  ];
}

const URL_OBJECT = /^sqlalchemy\.(?:engine\.(?:url\.)?)?URL(?:\.create)?\(\)$/;
const MADE_URL = /^sqlalchemy\.(?:engine\.(?:url\.)?)?make_url\(\)$/;
const ENVIRONMENT = /^os\.(?:getenv|environ\.get)\(\)$/;

function passedOver(because: string): Server {
  return { kind: "passed-over", because };
}
