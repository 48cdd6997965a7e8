import type { Edit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import type { RuleContext } from "../rule.ts";
import { answersIn } from "./answers.ts";
import { contextBehind } from "./context-behind.ts";
import { contextReads } from "./context-reads.ts";
import type { Handler } from "./handler.ts";
import type { Obstacle } from "./obstacle.ts";
import type { PlainContext } from "./plain-value.ts";
import type { Tail } from "./tail.ts";
import { taskArguments, type Argument } from "./task-arguments.ts";
import { changedInProcess } from "./changed-in-process.ts";
import { stayingReads } from "./staying-reads.ts";
import { partsOf } from "./url-parts.ts";

/** What moves to a task, and what it needs there. */
export interface Work {
  readonly kind: "work";
  readonly tail: Tail;
  /** The statements that move, in order. */
  readonly moved: readonly Span[];
  /** The imports that the rest of the handler needs as well. */
  readonly copied: readonly Span[];
  /** The statements behind the first that stay: they read what the request holds. */
  readonly staying: readonly Span[];
  /** What changes inside of the statements that move. */
  readonly edits: readonly Edit[];
  readonly arguments: readonly Argument[];
  /** What a person has to look at, e.g. "`rows` is plain data". */
  readonly doubts: readonly string[];
}

/** Cuts the end of a handler off, or says why it hangs together with the rest. */
export function workOf(
  rules: RuleContext,
  handler: Handler,
  tail: Tail,
): Work | Obstacle {
  const { model } = rules;
  const { module, text } = handler;
  const context: PlainContext = {
    model,
    module,
    text,
    parts: partsOf(handler.path),
  };
  const { spans } = tail.statements;
  const staying = stayingReads(context, handler, spans);
  const moving = spans.filter((span) => !staying.includes(span));
  const given = taskArguments(context, handler, moving);
  if (given.kind === "obstacle") return given;
  const reads = contextReads(handler, given.moved);
  if (reads.kind === "obstacle") return reads;
  const changed = changedInProcess(handler, given.moved);
  if (changed !== null) return changed;
  const answers = answersIn(context, handler, given.moved);
  if (answers.kind === "obstacle") return answers;
  const behind = contextBehind(rules, handler, given.moved);
  if (behind.kind === "obstacle") return behind;
  const needsApplication = reads.needsApplication || behind.needsApplication;
  return {
    kind: "work",
    tail,
    moved: given.moved,
    copied: given.copied,
    staying,
    edits: [...reads.edits, ...answers.edits],
    arguments: [...given.arguments, ...reads.arguments],
    doubts: [
      ...given.doubts,
      ...(needsApplication ? ["tasks run in an application context"] : []),
      ...(answers.isPlain ? [] : ["its result is plain data"]),
    ],
  };
}
