import type { Binding } from "../../syntax/module-facts.ts";
import type { Edit } from "../../text/edit.ts";
import { importedName } from "../import-name.ts";
import type { RuleContext } from "../rule.ts";
import type { Handler } from "./handler.ts";
import type { QueueCode } from "./task-code.ts";
import type { TaskQueue } from "./task-queue.ts";

/** How the handler's module says what the new code needs, and the imports that it takes. */
export interface SpokenQueue {
  readonly queue: QueueCode;
  readonly urlFor: string;
  readonly edits: readonly Edit[];
  readonly doubts: readonly string[];
}

/** Null where no import of the module shows where another belongs. */
export function queueCode(
  context: RuleContext,
  handler: Handler,
  queue: TaskQueue,
): SpokenQueue | null {
  const says = (from: string, name: string) =>
    importedName(
      handler.module,
      handler.text,
      handler.definition.nameSpan.start,
      { from, name },
      besideIn(handler),
    );
  const urlFor = says("flask", "url_for");
  if (urlFor === null) return null;
  if (queue.kind === "celery") {
    const task = says("celery", "shared_task");
    if (task === null) return null;
    return {
      queue: { kind: "celery", sharedTask: task.name },
      urlFor: urlFor.name,
      edits: [task.edit, urlFor.edit].filter((edit) => edit !== null),
      doubts: queue.isSetUp ? [] : ["Celery is set up"],
    };
  }
  const own = queueIn(context, handler);
  if (own !== null) {
    return {
      queue: { kind: "rq", queue: own },
      urlFor: urlFor.name,
      edits: [urlFor.edit].filter((edit) => edit !== null),
      doubts: [],
    };
  }
  const { name } = queue.binding;
  const elsewhere = says(queue.module, name);
  if (elsewhere === null) return null;
  return {
    queue: { kind: "rq", queue: elsewhere.name },
    urlFor: urlFor.name,
    edits: [urlFor.edit, elsewhere.edit].filter((edit) => edit !== null),
    doubts: [`\`${name}\` can be imported from \`${queue.module}\``],
  };
}

/** The name under which the module has a queue of RQ. */
function queueIn(
  { model }: RuleContext,
  { module, definition }: Handler,
): string | null {
  const found = module.facts.bindings.find(
    ({ name, scope }) =>
      scope === 0 &&
      model
        .nameOf(module, { kind: "name", name, span: definition.nameSpan })
        .includes("rq.Queue()"),
  );
  return found?.name ?? null;
}

/** The import of Flask at the module's level, or the first of any. */
function besideIn({ module }: Handler): (binding: Binding) => boolean {
  const imports = module.facts.bindings.filter(
    ({ scope, block, value }) =>
      scope === 0 &&
      block === 0 &&
      (value.kind === "import" || value.kind === "import-from") &&
      value.module !== "__future__",
  );
  const beside =
    imports.find(
      ({ value }) => "module" in value && value.module === "flask",
    ) ?? imports[0];
  return (binding) => binding === beside;
}
