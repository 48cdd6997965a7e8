import { patchSeconds } from "../deploy/consequence.ts";
import type { Fix } from "../findings/fix.ts";
import type { Unbounded } from "../semantics/bound.ts";
import type { Module } from "../semantics/module.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Call } from "../syntax/module-facts.ts";
import type { Edit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import { insertKeyword } from "./insert-argument.ts";
import type { RuleContext } from "./rule.ts";
import { timeoutConstant } from "./timeout-constant.ts";

/** Just above a multiple of 3 s, the window of TCP's retransmission (requests' own advice). */
const CONNECT_SECONDS = 3.05;

/**
 * The patch that gives an endless call its timeout. None where the file cannot be edited, where the
 * call takes no timeout, or where the value stands in a mapping that is unpacked.
 * @param share the number of such calls that one request can make in sequence.
 */
export function timeoutPatch(
  context: RuleContext,
  ref: CallRef,
  bound: Unbounded,
  share: number,
): readonly Fix[] {
  const { timeout } = bound.api;
  if (timeout === null || !context.isEditable(ref.module)) return [];
  const module = context.model.module(ref.module);
  const call = module.call(ref.call);
  const text = context.textOf(ref.module);
  const seconds = Math.max(
    1,
    Math.floor(patchSeconds(context.deployment) / share / bound.api.attempts),
  );
  const value = valueText(context, module, call, bound, seconds);
  if (value === null) return [];

  const edited =
    bound.how === "left-out"
      ? addition(module, call, text, `${timeout.keyword}=`, value)
      : bound.at && replacement(module, call, text, bound.at, value, seconds);
  if (edited === null) return [];
  const edits = [{ ...edited.edit, path: ref.module }];
  return [{ title: edited.title, applicability: "unsafe", edits }];
}

interface Titled {
  readonly title: string;
  readonly edit: Edit;
}

function valueText(
  context: RuleContext,
  module: Module,
  call: Call,
  { api }: Unbounded,
  seconds: number,
): string | null {
  const constant = timeoutConstant(context.model, module, call, seconds);
  switch (api.timeout?.shape) {
    case undefined:
      return null;
    case "pair":
      if (constant !== null) return constant;
      return seconds > CONNECT_SECONDS
        ? `(${CONNECT_SECONDS}, ${seconds})`
        : `${seconds}`;
    case "number":
      return constant ?? `${seconds}`;
    case "client-timeout": {
      const name = nameOfClientTimeout(module);
      return name && `${name}(total=${seconds})`;
    }
  }
}

/** How the module spells `aiohttp.ClientTimeout`. */
function nameOfClientTimeout(module: Module): string | null {
  for (const { name, value } of module.facts.bindings) {
    if (value.kind === "import" && value.module === "aiohttp") {
      return `${name}.ClientTimeout`;
    }
    if (value.kind === "import-from" && value.name === "ClientTimeout") {
      return name;
    }
  }
  return null;
}

function addition(
  module: Module,
  call: Call,
  text: string,
  keyword: string,
  value: string,
): Titled {
  const title = `Add \`${keyword}${value}\``;
  const forwarded = call.arguments.find(
    (argument) =>
      argument.kind === "unpacking" &&
      isKeywordsParameter(module, call, argument.value),
  );
  if (forwarded === undefined) {
    return { title, edit: insertKeyword(text, call, keyword + value) };
  }
  // Some caller may pass a timeout: written beside `**kwargs`, the name would be given twice.
  const { span } = forwarded.value;
  const name = text.slice(span.start, span.end);
  const merged = `{"${keyword.slice(0, -1)}": ${value}, **${name}}`;
  return { title, edit: { span, text: merged } };
}

function isKeywordsParameter(
  module: Module,
  call: Call,
  expression: Expression,
): boolean {
  const at = module.functionAt(call.span.start);
  const scope = at && module.functionScope(at.scope);
  return (
    expression.kind === "name" &&
    scope?.parameters.some(
      ({ form, name }) => form === "keywords" && name === expression.name,
    ) === true
  );
}

function replacement(
  module: Module,
  call: Call,
  text: string,
  at: Expression,
  value: string,
  seconds: number,
): Titled {
  const source = text.slice(at.span.start, at.span.end);
  const replaced = (span: Span, by: string): Titled => {
    const before = text.slice(at.span.start, span.start);
    const after = text.slice(span.end, at.span.end);
    return {
      title: `Replace \`${source}\` with \`${before}${by}${after}\``,
      edit: { span, text: by },
    };
  };
  if (at.kind === "sequence") {
    // `(3, None)`: the half that is there stays.
    const open = at.items.filter(({ kind }) => kind === "none");
    const [only, more] = open;
    if (only && !more && at.items.length === 2) {
      const isConnect = at.items[0] === only;
      const half = isConnect ? Math.min(CONNECT_SECONDS, seconds) : seconds;
      return replaced(only.span, `${half}`);
    }
  }
  if (at.kind === "call") {
    // `httpx.Timeout(5, read=None)`: what else the object says stays.
    const [only, more] = module
      .call(at.call)
      .arguments.filter((argument) => argument.value.kind === "none");
    if (only && !more) return replaced(only.value.span, `${seconds}`);
  }
  // A parameter keeps its meaning for the callers that give a value.
  return isParameter(module, call, at)
    ? replaced(at.span, `${source} or ${value}`)
    : replaced(at.span, value);
}

function isParameter(module: Module, call: Call, at: Expression): boolean {
  const around = module.functionAt(call.span.start);
  const scope = around && module.functionScope(around.scope);
  return (
    at.kind === "name" &&
    scope?.parameters.some(({ name }) => name === at.name) === true
  );
}
