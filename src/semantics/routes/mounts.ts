import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import { append } from "../../text/group-by.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { Frame } from "../frame.ts";
import type { CallRef } from "../value.ts";
import { isNone } from "../narrowing.ts";
import { COMPUTED } from "./route-entry.ts";
import { routersOf, type Router } from "./framework.ts";
import { roundsOf } from "./rounds.ts";
import { argumentOf, urlText, withUnpacked } from "./route-arguments.ts";
import { callsAs } from "./shapes.ts";

/** The URL prefixes under which a router's routes are served; several where it is mounted more than once. */
export type PrefixesOf = (router: Router) => readonly string[];

/** One place where a router is put into another. */
interface Mount {
  readonly parents: readonly Router[];
  /** The prefix given there; null for none. */
  readonly prefix: string | null;
}

/** Reads where blueprints, namespaces and routers are registered in the whole project. */
export function findMounts(
  evaluator: Evaluator,
  modules: readonly Module[],
): PrefixesOf {
  const mounts = new Map<string, Mount[]>();
  for (const module of modules) {
    const calls = callsAs(module, "nesting").flatMap((call) =>
      roundsOf(evaluator, module, call, null).map((frame) => ({
        call: withUnpacked(evaluator, module, call, frame),
        frame,
      })),
    );
    for (const { call, frame } of calls) {
      const [child] = call.arguments;
      if (child === undefined || call.callee.kind !== "attribute") continue;
      const mount = {
        parents: routersAt(evaluator, module, call.callee.object, frame),
        prefix: mountPrefix(evaluator, module, call, frame),
      };
      const children = routersAt(evaluator, module, child.value, frame);
      for (const { origin } of children) {
        if (origin) append(mounts, originKey(origin), mount);
      }
    }
  }
  const known = new Map<string, readonly string[]>();
  const prefixesOf: PrefixesOf = ({ origin }) => {
    if (origin === null) return [""];
    const key = originKey(origin);
    const found = known.get(key);
    if (found) return found;
    // A router that is put into itself, over others or directly, has no prefix that ends.
    known.set(key, [""]);
    const own = ownPrefix(evaluator, origin, prefixesOf);
    const places = mounts.get(key) ?? [];
    const prefixes = places.flatMap(({ parents, prefix }) => {
      const before = parents.flatMap(prefixesOf);
      const inner = joined(prefix, own);
      return (before.length === 0 ? [""] : before).map(
        (outer) => outer + inner,
      );
    });
    const all = [...new Set(places.length === 0 ? [own.own] : prefixes)];
    known.set(key, all);
    return all;
  };
  return prefixesOf;
}

function routersAt(
  evaluator: Evaluator,
  module: Module,
  expression: Call["callee"],
  frame: Frame | null = null,
): readonly Router[] {
  const values = evaluator.valuesOf(module, expression, frame);
  return routersOf(evaluator, values).routers;
}

function mountPrefix(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame | null,
): string | null {
  for (const name of ["url_prefix", "prefix", "path"]) {
    const given = argumentOf(call, null, name);
    if (given !== null) {
      return prefixText(evaluator, module, given, frame);
    }
  }
  const second = call.arguments[1];
  return second?.kind === "positional"
    ? prefixText(evaluator, module, second.value, frame)
    : null;
}

/** Null for `None`: a prefix that is computed is one all the same. */
function prefixText(
  evaluator: Evaluator,
  module: Module,
  given: Expression,
  frame: Frame | null,
): string | null {
  const values = evaluator.valuesOf(module, given, frame);
  return values.length > 0 && values.every(isNone)
    ? null
    : (urlText(evaluator, module, given, frame) ?? COMPUTED);
}

/** What a router was made with. */
interface OwnPrefix {
  readonly own: string;
  /** A blueprint's and a namespace's is replaced where it is mounted with another; FastAPI's routers keep both. */
  readonly when: "replaced" | "kept";
}

function ownPrefix(
  evaluator: Evaluator,
  origin: CallRef,
  prefixesOf: PrefixesOf,
): OwnPrefix {
  const module = evaluator.module(origin.module);
  const call = module.call(origin.call);
  const text = (name: string): string | null =>
    urlText(evaluator, module, argumentOf(call, null, name));
  const { callee } = call;
  const name =
    callee.kind === "attribute" || callee.kind === "name" ? callee.name : "";
  switch (name) {
    case "Namespace":
    case "namespace": {
      const own =
        text("path") ??
        `/${urlText(evaluator, module, argumentOf(call, 0, "name")) ?? ""}`;
      // `api.namespace("orders")` mounts at once.
      const outer =
        name === "namespace" && callee.kind === "attribute"
          ? routersAt(evaluator, module, callee.object).flatMap(prefixesOf)[0]
          : undefined;
      return { own: (outer ?? "") + own, when: "replaced" };
    }
    case "Api": {
      // `Api(blueprint, prefix="/v1")`
      const on = argumentOf(call, 0, "app");
      const outer = on
        ? routersAt(evaluator, module, on).flatMap(prefixesOf)[0]
        : undefined;
      return { own: (outer ?? "") + (text("prefix") ?? ""), when: "kept" };
    }
    case "APIRouter":
      return { own: text("prefix") ?? "", when: "kept" };
    default:
      return {
        own: text("url_prefix") ?? text("prefix") ?? "",
        when: "replaced",
      };
  }
}

function joined(mount: string | null, { own, when }: OwnPrefix): string {
  if (mount === null) return own;
  return when === "replaced" ? mount : mount + own;
}

function originKey({ module, call }: CallRef): string {
  return `${String(call)} ${module}`;
}
