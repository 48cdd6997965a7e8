import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { Fix } from "../findings/fix.ts";
import type { Unbounded } from "../semantics/bound.ts";
import type { Module } from "../semantics/module.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Call } from "../syntax/module-facts.ts";
import { lookUpName } from "../semantics/name-lookup.ts";
import { applyEdits, type Edit } from "../text/edit.ts";
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
  if (api.timeout === null) return null;
  const { shape, unit } = api.timeout;
  if (unit !== "seconds") return String(seconds * PER_SECOND[unit]);
  const constant = timeoutConstant(context.model, module, call, shape, seconds);
  switch (shape) {
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

const PER_SECOND = { milliseconds: 1000, microseconds: 1_000_000 } as const;

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
  // Inside of an f-string, Python before 3.12 takes no quote of the string's own kind.
  const isInFString = /\bf"[^"\n\r]*$/i.test(text.slice(0, span.start));
  const quote = isInFString ? "'" : '"';
  const merged = `{${quote}${keyword.slice(0, -1)}${quote}: ${value}, **${name}}`;
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
  const { span, text: by } = boundedEdit(
    module,
    call,
    text,
    at,
    value,
    seconds,
  );
  const before = text.slice(at.span.start, span.start);
  const after = text.slice(span.end, at.span.end);
  return {
    title: `Replace \`${source}\` with \`${before}${by}${after}\``,
    edit: { span, text: by },
  };
}

/** The smallest edit that bounds a value: what else it says stays. */
function boundedEdit(
  module: Module,
  call: Call,
  text: string,
  at: Expression,
  value: string,
  seconds: number,
): Edit {
  const whole = { span: at.span, text: value };
  switch (at.kind) {
    case "sequence": {
      const [connect, read] = at.items;
      if (!connect || !read || at.items.length > 2) return whole;
      const halves = [
        { item: connect, half: `${Math.min(CONNECT_SECONDS, seconds)}` },
        { item: read, half: `${seconds}` },
      ].filter(({ item }) => isOpen(module, call, item));
      const [first] = halves;
      const last = halves.at(-1);
      if (!first || !last) return whole;
      const edits = halves.map(({ item, half }) =>
        boundedEdit(module, call, text, item, half, seconds),
      );
      // One edit from the first open half to the last.
      const span = { start: first.item.span.start, end: last.item.span.end };
      return { span, text: edited(text, span, edits) };
    }
    case "call": {
      // `httpx.Timeout(5, read=None)`
      const [only, more] = module
        .call(at.call)
        .arguments.filter((argument) => argument.value.kind === "none");
      return only && !more
        ? { span: only.value.span, text: `${seconds}` }
        : whole;
    }
    case "boolean-operation":
      return at.operator === "or" &&
        at.right.kind === "none" &&
        at.left.kind !== "none"
        ? { span: at.right.span, text: value }
        : whole;
    default:
      // A parameter keeps its meaning for the callers that give a value.
      return isGiven(module, call, at)
        ? {
            span: at.span,
            text: `${text.slice(at.span.start, at.span.end)} or ${value}`,
          }
        : whole;
  }
}

function edited(text: string, span: Span, edits: readonly Edit[]): string {
  const inside = edits.map((edit) => ({
    span: {
      start: edit.span.start - span.start,
      end: edit.span.end - span.start,
    },
    text: edit.text,
  }));
  return applyEdits(text.slice(span.start, span.end), inside);
}

/** Whether half of a pair is None, or may be. */
function isOpen(module: Module, call: Call, item: Expression): boolean {
  return item.kind === "none" || isGiven(module, call, item);
}

/** A parameter, also of a function around, or what `self` got from one. */
function isGiven(module: Module, call: Call, at: Expression): boolean {
  const { start } = call.span;
  if (at.kind === "attribute") return module.isParameter(at.object, start);
  if (at.kind !== "name") return false;
  const found = lookUpName(module, at.name, start);
  return (
    found.kind === "defined" &&
    found.definitions.some(({ binding }) => binding.value.kind === "parameter")
  );
}
