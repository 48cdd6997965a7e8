import type { Deployment } from "../deploy/deployment.ts";
import type { Confidence } from "../findings/finding.ts";
import type { Module } from "../semantics/module.ts";
import { lookUpName } from "../semantics/name-lookup.ts";
import { textPieces } from "../semantics/texts.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Expression } from "../syntax/expression.ts";
import type { RuleContext } from "./rule.ts";

/** Why an address is this server's own. */
export interface OwnAddress {
  readonly confidence: Confidence;
  /** To follow "calls this server itself": ``by `url_for(_external=True)` ``. */
  readonly since: string;
}

/** Whether an HTTP call goes to the server that makes it. */
export function ownAddress(
  context: RuleContext,
  ref: CallRef,
): OwnAddress | null {
  const module = context.model.module(ref.module);
  const { arguments: given, callee } = module.call(ref.call);
  const takesVerb = callee.kind === "attribute" && callee.name === "request";
  const placed = given.filter(({ kind }) => kind === "positional");
  const address =
    given.find(
      (argument) => argument.kind === "keyword" && argument.name === "url",
    ) ?? placed[takesVerb ? 1 : 0];
  if (address === undefined) return null;
  const maker = madeFromRequest(context, module, address.value, FARTHEST);
  if (maker !== null) return { confidence: "high", since: `by \`${maker}\`` };
  return localAddress(context, module, address.value);
}

/** How many names an address is followed through. */
const FARTHEST = 3;

/** What of Flask an address is put together from; null for any other. */
function madeFromRequest(
  context: RuleContext,
  module: Module,
  expression: Expression,
  distance: number,
): string | null {
  const first = (parts: readonly Expression[]): string | null => {
    for (const part of parts) {
      const found = madeFromRequest(context, module, part, distance);
      if (found !== null) return found;
    }
    return null;
  };
  switch (expression.kind) {
    case "call": {
      const call = module.call(expression.call);
      const names = context.model.nameOf(module, call.callee);
      if (names.some((name) => /^flask\.(helpers\.)?url_for$/.test(name))) {
        const isExternal = call.arguments.some(
          (argument) =>
            argument.kind === "keyword" &&
            argument.name === "_external" &&
            argument.value.kind === "boolean" &&
            argument.value.value,
        );
        return isExternal ? "url_for(_external=True)" : null;
      }
      const inside = call.arguments.map(({ value }) => value);
      // `urljoin(request.host_url, "/x")`, `request.host_url.rstrip("/")`
      const isJoining = names.some((name) => /\.urljoin$/.test(name));
      return call.callee.kind === "attribute" && !isJoining
        ? first([call.callee.object])
        : isJoining
          ? first(inside.slice(0, 1))
          : null;
    }
    case "attribute": {
      const [name] = context.model
        .nameOf(module, expression)
        .filter((path) =>
          /^flask\.request\.(host_url|url_root|base_url|url|host)$/.test(path),
        );
      return name ? name.replace(/^flask\./, "") : null;
    }
    case "arithmetic":
      return expression.operator === "+" ? first([expression.left]) : null;
    case "template":
      return first(expression.parts.slice(0, 2));
    case "name": {
      const found = lookUpName(module, expression.name, expression.span.start);
      if (found.kind !== "defined" || distance === 0) return null;
      const [only, more] = found.definitions;
      const value = only?.binding.value;
      return value?.kind === "expression" && more === undefined
        ? madeFromRequest(context, module, value.value, distance - 1)
        : null;
    }
    default:
      return null;
  }
}

/** An address of this host whose port the server listens on, or whose path is one of the project's routes. */
function localAddress(
  { model, deployments }: RuleContext,
  module: Module,
  expression: Expression,
): OwnAddress | null {
  const [value, more] = model.valueOf(module, expression);
  const pieces = more === undefined ? textPieces(value) : null;
  const text = pieces?.map((piece) => piece ?? "\0").join("");
  const match =
    /^https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(\d+))?(\/[^?#]*)?/.exec(
      text ?? "",
    );
  if (!match) return null;
  const [, port, path] = match;
  if (port !== undefined && listensOn(deployments, port)) {
    return { confidence: "high", since: `by its port ${port}` };
  }
  const route =
    path === undefined || path === "/"
      ? undefined
      : model
          .routes()
          .find(({ kind, path: rule }) => kind === "route" && fits(rule, path));
  return route
    ? { confidence: "medium", since: `by its path \`${route.path}\`` }
    : null;
}

function listensOn(deployments: readonly Deployment[], port: string): boolean {
  return deployments.some(({ binds }) =>
    binds.source === null
      ? false
      : binds.value.some((bind) => bind.endsWith(`:${port}`)),
  );
}

/** Whether a path can be answered by a rule: `<id>` and what is computed stand for one part of it. */
function fits(rule: string, path: string): boolean {
  const pattern = rule
    .split(/<[^>]*>|\{[^}]*\}|…/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/]+");
  return rule.length > 1 && new RegExp(`^${pattern}/?$`).test(path);
}
