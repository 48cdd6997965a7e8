import { lookUpName } from "../../semantics/name-lookup.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Edit } from "../../text/edit.ts";
import { contains, type Span } from "../../text/span.ts";
import { flaskNames } from "./flask-names.ts";
import type { Handler } from "./handler.ts";
import { answersLate, answersWith, type Obstacle } from "./obstacle.ts";
import { isPlain, type PlainContext } from "./plain-value.ts";

/** What the `return` statements that move give the task back instead of an answer. */
export interface Answers {
  readonly kind: "answers";
  readonly edits: readonly Edit[];
  /** Whether all of it is surely what JSON carries. */
  readonly isPlain: boolean;
}

export function answersIn(
  context: PlainContext,
  handler: Handler,
  moved: readonly Span[],
): Answers | Obstacle {
  const { module, scope } = handler;
  const edits: Edit[] = [];
  let areAllPlain = true;
  for (const { kind, within, value } of module.facts.results) {
    const isMoved = moved.some((span) => contains(span, value.span));
    if (kind !== "return" || within !== scope || !isMoved) continue;
    const answer = answerOf(context, handler, value);
    if (answer.kind === "obstacle") return answer;
    edits.push(...answer.edits);
    areAllPlain &&= answer.isPlain;
  }
  return { kind: "answers", edits, isPlain: areAllPlain };
}

function answerOf(
  context: PlainContext,
  handler: Handler,
  value: Expression,
): Answers | Obstacle {
  const { module, text } = handler;
  if (value.kind === "sequence" && value.isTuple) {
    const [body, status] = value.items;
    if (body === undefined || status === undefined) return answers([], false);
    const code = status.kind === "number" ? status.value : 0;
    if (code < 200 || code > 299 || value.items.length > 2) {
      return answersLate(text.slice(status.span.start, status.span.end));
    }
    const inner = answerOf(context, handler, body);
    if (inner.kind === "obstacle") return inner;
    const before = { start: value.span.start, end: body.span.start };
    const behind = { start: body.span.end, end: value.span.end };
    const around = [before, behind]
      .filter(({ start, end }) => start < end)
      .map((span) => ({ span, text: "" }));
    return { ...inner, edits: [...around, ...inner.edits] };
  }
  const call = value.kind === "call" ? module.call(value.call) : null;
  if (call !== null && flaskCallee(handler, call) === "jsonify") {
    return ofJsonify(context, handler, call);
  }
  const maker = makerOf(context, handler, value);
  return maker === null
    ? answers([], isPlain(context, value))
    : answersWith(maker);
}

/** `jsonify(x)` is `x` as JSON, `jsonify(a=1)` a dict, `jsonify(x, y)` a list. */
function ofJsonify(
  context: PlainContext,
  { text }: Handler,
  { callee, arguments: given, list, span }: Call,
): Answers | Obstacle {
  const isWhole = given.every(({ value }) => isPlain(context, value));
  const without = (...spans: readonly Span[]): Answers =>
    answers(
      spans.map((one) => ({ span: one, text: "" })),
      isWhole,
    );
  const [only, more] = given;
  if (only === undefined) return answers([{ span, text: "{}" }], isWhole);
  if (given.every(({ kind }) => kind === "keyword")) {
    return answers([{ span: callee.span, text: "dict" }], isWhole);
  }
  if (given.some(({ kind }) => kind !== "positional") || more !== undefined) {
    return answersWith("jsonify");
  }
  const code = text.slice(only.span.start, only.span.end);
  return /^[[{]/.test(code) || !/[\n\r]/.test(code)
    ? without(
        { start: span.start, end: only.span.start },
        { start: only.span.end, end: span.end },
      )
    : without({ start: span.start, end: list.span.start });
}

function answers(edits: readonly Edit[], isWhole: boolean): Answers {
  return { kind: "answers", edits, isPlain: isWhole };
}

const MAKERS =
  /^(?:jsonify|send_file|send_from_directory|render_template|render_template_string|redirect|make_response|Response|stream_template)$/;

const RESPONSE =
  /^(?:flask|werkzeug)\..*(?:jsonify|send_file|send_from_directory|render_template\w*|redirect|make_response|Response|response_class)\(\)$/;

/** The function that makes an answer of Flask's own kind; null for what is none. */
function makerOf(
  context: PlainContext,
  handler: Handler,
  value: Expression,
): string | null {
  const { module } = handler;
  if (value.kind === "name") {
    const means = lookUpName(module, value.name, value.span.start);
    if (means.kind === "free") return null;
    const found = means.definitions.map(({ binding }) =>
      binding.value.kind === "expression" && binding.value.value.kind === "call"
        ? makerOf(context, handler, binding.value.value)
        : null,
    );
    return found.find((maker) => maker !== null) ?? null;
  }
  if (value.kind !== "call") return null;
  const call = module.call(value.call);
  const own = flaskCallee(handler, call);
  if (own !== null && MAKERS.test(own)) return own;
  const gives = context.model.nameOf(module, value);
  return gives.some((path) => RESPONSE.test(path))
    ? module.calleeText(call)
    : null;
}

/** The function of Flask that is called under its own name, e.g. `jsonify`. */
function flaskCallee({ module, tokens }: Handler, call: Call): string | null {
  const callee = tokens.filter(({ span }) => contains(call.callee.span, span));
  return flaskNames(module, callee)[0]?.name ?? null;
}
