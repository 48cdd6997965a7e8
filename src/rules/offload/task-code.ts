/** The names in the code that hands work to a queue. */
export interface TaskNames {
  /** Of the task's function. */
  readonly task: string;
  /** Of the handler that tells how far it is. */
  readonly status: string;
  /** Of the part of the URL. */
  readonly url: string;
  /** Of the parts of the URL that a blueprint's prefix holds. */
  readonly prefixParts: readonly string[];
  /** Of the handler's variables. */
  readonly queued: string;
  readonly address: string;
  /** How the module says `flask.url_for`. */
  readonly urlFor: string;
}

/** What a queue's code is made of, as the module says it. */
export type QueueCode =
  | { readonly kind: "celery"; readonly sharedTask: string }
  | { readonly kind: "rq"; readonly queue: string };

/** How code is indented: what stands in front of it, and what a block adds. */
export interface Indent {
  readonly own: string;
  readonly step: string;
}

/** The lines above the task's body. */
export function taskHeader(
  queue: QueueCode,
  { task }: TaskNames,
  parameters: readonly string[],
  indent: Indent,
): readonly string[] {
  const header = wrapped(`def ${task}(`, parameters, "):", indent);
  return queue.kind === "celery"
    ? [`@${queue.sharedTask}(ignore_result=False)`, ...header]
    : header;
}

/** What the handler does in place of the work. */
export function handOver(
  queue: QueueCode,
  { task, status, prefixParts, queued, address, urlFor }: TaskNames,
  given: readonly string[],
  indent: Indent,
): readonly string[] {
  const call =
    queue.kind === "celery"
      ? wrapped(`${queued} = ${task}.delay(`, given, ")", indent)
      : wrapped(
          `${queued} = ${queue.queue}.enqueue(`,
          [task, ...given],
          ")",
          indent,
        );
  return [
    ...call,
    ...wrapped(
      `${address} = ${urlFor}(`,
      [
        `".${status}"`,
        ...prefixParts.map((part) => `${part}=${part}`),
        `task_id=${queued}.id`,
      ],
      ")",
      indent,
    ),
    `return {"task": ${queued}.id, "status": ${address}}, 202`,
  ];
}

/** Black's own. */
const LONGEST_LINE = 88;

/** A list on one line, or, where that grows too long, on lines of its own. */
function wrapped(
  opening: string,
  items: readonly string[],
  closing: string,
  { own, step }: Indent,
): readonly string[] {
  const line = opening + items.join(", ") + closing;
  if (items.length === 0 || own.length + line.length <= LONGEST_LINE) {
    return [line];
  }
  return [opening, ...items.map((item) => `${step}${item},`), closing];
}

/**
 * The handler that tells how far a task is, as in Flask's own documentation.
 * @param decorators that say who may call it, and where, without the `@`
 */
export function statusHandler(
  queue: QueueCode,
  { task, status, prefixParts }: TaskNames,
  decorators: readonly string[],
  indent: string,
): readonly string[] {
  return [
    ...decorators.map((decorator) => `@${decorator}`),
    `def ${status}(${[...prefixParts, "task_id"].join(", ")}):`,
    ...bodyOf(queue, task).map((line) =>
      line.replace(/^(?: {4})+/, (spaces) => indent.repeat(spaces.length / 4)),
    ),
  ];
}

function bodyOf(queue: QueueCode, task: string): readonly string[] {
  switch (queue.kind) {
    case "celery":
      return [
        `    result = ${task}.AsyncResult(task_id)`,
        `    return {`,
        `        "ready": result.ready(),`,
        `        "successful": result.successful(),`,
        `        "value": result.result if result.successful() else None,`,
        `    }`,
      ];
    case "rq":
      return [
        `    job = ${queue.queue}.fetch_job(task_id)`,
        `    if job is None:`,
        `        return {"error": "no such task"}, 404`,
        `    return {`,
        `        "ready": job.is_finished or job.is_failed,`,
        `        "successful": job.is_finished,`,
        `        "value": job.return_value() if job.is_finished else None,`,
        `    }`,
      ];
  }
}
