import type { Fix } from "../../findings/fix.ts";
import { groupBy } from "../../text/group-by.ts";
import { lineEndOf, type Edit } from "../../text/edit.ts";
import { listed } from "../../text/listed.ts";
import type { Span } from "../../text/span.ts";
import type { RuleContext } from "../rule.ts";
import type { Handler } from "./handler.ts";
import { commentsStart, movedCode, withComments } from "./moved-code.ts";
import { namesFor } from "./task-names.ts";
import { queueCode } from "./queue-code.ts";
import { lineEnd, lineStart } from "./statements.ts";
import { handOver, statusHandler, taskHeader } from "./task-code.ts";
import type { TaskQueue } from "./task-queue.ts";
import type { Work } from "./work.ts";

/** The patch that moves the work to a task; null where the module's imports leave no place for another. */
export function offloadPatch(
  context: RuleContext,
  handler: Handler,
  work: Work,
  queue: TaskQueue,
): Fix | null {
  const { module, text, definition, indent, registered } = handler;
  const code = queueCode(context, handler, queue);
  if (code === null) return null;
  const names = { ...namesFor(context, handler), urlFor: code.urlFor };
  const newline = lineEndOf(text);
  const body = bodyIndent(handler);
  const step = body.slice(indent.length);
  const lines = (all: readonly string[]): string =>
    all.map((line) => indent + line).join(newline);

  const parameters = work.arguments.map(({ name }) => name);
  const given = work.arguments.map((argument) => argument.given);
  const moved = [...work.copied, ...work.moved];
  const task = [
    lines(taskHeader(code.queue, names, parameters, { own: indent, step })),
    ...movedCode(handler, moved, work.edits, body),
  ].join(newline);
  const url = `/tasks/${names.url}/<task_id>`;
  const status = statusHandler(
    code.queue,
    names,
    [
      `${registered.routerName}.${registered.decorator}("${url}")`,
      ...handler.guards,
    ],
    step,
  );
  const empty = newline.repeat(indent === "" ? 3 : 2);
  const start = commentsStart(text, handler.start + indent.length);
  const from = lineStart(text, start);
  const end = lineEnd(text, definition.body.end);
  const edits: Edit[] = [
    ...code.edits,
    { span: { start: from, end: from }, text: task + empty },
    ...work.moved
      .filter((span) => span.end <= work.tail.span.start)
      .map((span) => removed(handler, span)),
    ...returnsAnswer(handler),
    replacedTail(
      handler,
      work,
      handOver(code.queue, names, given, {
        own: work.tail.statements.indent,
        step,
      }),
    ),
    { span: { start: end, end }, text: empty + lines(status) },
  ];
  const doubts = [
    ...code.doubts,
    ...work.doubts,
    ...doubtsOf(context, handler),
  ];
  const kind = code.queue.kind === "celery" ? "Celery task" : "RQ job";
  const check = doubts.length > 0 ? `; check that ${listed(doubts)}` : "";
  return {
    title: `Move the work to the ${kind} \`${names.task}\` and answer 202${check}`,
    applicability: doubts.length > 0 ? "display" : "unsafe",
    edits: together(edits).map((edit) => ({ ...edit, path: module.path })),
  };
}

function bodyIndent({ text, definition: { body } }: Handler): string {
  return text.slice(lineStart(text, body.start), body.start);
}

/** What is not known of how the handler is registered. */
function doubtsOf({ model }: RuleContext, handler: Handler): readonly string[] {
  const { module, registered, others, indent } = handler;
  const isFlask = model
    .nameOf(module, registered.router)
    .some((name) => /^flask\.(?:Flask|Blueprint)\(\)$/.test(name));
  return [
    ...(isFlask ? [] : [`\`${registered.routerName}\` is Flask's`]),
    ...(indent === "" ? [] : ["the worker runs the code around the handler"]),
    ...(registered.rule === null && handler.path.includes("<")
      ? [`the prefix of \`${registered.routerName}\` has no variable parts`]
      : []),
    ...others.map((name) => `\`@${name}\` leaves the answer as it is`),
  ];
}

/** A statement with its lines, and with the empty ones behind where it is the first of its block. */
function removed({ text, definition }: Handler, statement: Span): Edit {
  const whole = withComments(text, statement);
  const isFirst = statement.start === definition.body.start;
  const rest = isFirst ? /^(?:[ \t]*(?:\r\n|\n|\r))+/ : /^(?:\r\n|\n|\r)/;
  const behind = rest.exec(text.slice(whole.end))?.[0].length ?? 0;
  const span = {
    start: lineStart(text, whole.start),
    end: whole.end + behind,
  };
  return { span, text: "" };
}

/** A handler that says what it returns says now that this is the new answer; quoted, older Pythons read it too. */
function returnsAnswer({ text, definition: { returns } }: Handler): Edit[] {
  if (returns === null) return [];
  const { span } = returns;
  const declared = text.slice(span.start, span.end);
  return /^(?:\w+\.)*(?:Any|object|ResponseReturnValue)$/.test(declared)
    ? []
    : [{ span, text: '"tuple[dict[str, str], int]"' }];
}

/** What stays of the end of the handler, and the lines that hand the work over. */
function replacedTail(
  { text }: Handler,
  { tail: { span, statements }, staying }: Work,
  lines: readonly string[],
): Edit {
  const newline = lineEndOf(text);
  const first = statements.spans[0] ?? span;
  const start = withComments(text, first).start;
  const kept = staying.map((one) => {
    const whole = withComments(text, one);
    return text.slice(whole.start, whole.end);
  });
  return {
    span: { start, end: lineEnd(text, span.end) },
    text: [...kept, ...lines].join(newline + statements.indent),
  };
}

/** Insertions at one place as one, in their order. */
function together(edits: readonly Edit[]): readonly Edit[] {
  const places = groupBy(edits, ({ span }) => `${span.start} ${span.end}`);
  return [...places.values()].flatMap((same) => {
    const [first] = same;
    const text = same.map((edit) => edit.text).join("");
    return first ? [{ ...first, text }] : [];
  });
}
