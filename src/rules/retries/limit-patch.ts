import type { Fix } from "../../findings/fix.ts";
import type { Module } from "../../semantics/module.ts";
import type { Edit } from "../../text/edit.ts";
import { insertKeyword } from "../insert-argument.ts";
import type { RuleContext, Subject } from "../rule.ts";
import type { Retrier } from "./limits.ts";
import type { EndlessPublish } from "./publish.ts";

/** The patch that makes a retry stop after the third attempt. None where what it takes cannot be imported. */
export function limitPatch(
  context: RuleContext,
  subject: Subject,
  retrier: Retrier,
): readonly Fix[] {
  const path = subject.kind === "call" ? subject.call.module : subject.path;
  if (!context.isEditable(path)) return [];
  const module = context.model.module(path);
  const spelled = spelledLimit(module, retrier);
  if (spelled === null) return [];
  const { limit, edits } = spelled;
  return [
    {
      title: `Add \`${limit}\``,
      applicability: "unsafe",
      edits: [...edits, limitEdit(context, module, subject, limit)].map(
        (edit) => ({ ...edit, path }),
      ),
    },
  ];
}

/** The patch that makes publishing stop as Celery's own policy does. */
export function publishPatch(
  context: RuleContext,
  { module: path, limit }: EndlessPublish,
): readonly Fix[] {
  if (limit.kind !== "none" || !context.isEditable(path)) return [];
  return [
    {
      title: "Set `max_retries` to 3",
      applicability: "unsafe",
      edits: [{ path, span: limit.span, text: "3" }],
    },
  ];
}

function limitEdit(
  { textOf }: RuleContext,
  module: Module,
  subject: Subject,
  limit: string,
): Edit {
  if (subject.kind === "call") {
    const call = module.call(subject.call.call);
    return insertKeyword(textOf(module.path), call, limit);
  }
  const { end } = subject.span;
  return { span: { start: end, end }, text: `(${limit})` };
}

/** The limit as the module can say it, with the edit that imports what it takes. */
function spelledLimit(
  { facts }: Module,
  { limit, imports, path }: Retrier,
): { readonly limit: string; readonly edits: readonly Edit[] } | null {
  if (imports === null) return { limit, edits: [] };
  const library = path.slice(0, path.indexOf("."));
  const own = facts.bindings.filter(({ scope }) => scope === 0);
  for (const { name, value } of own) {
    if (value.kind === "import" && value.module === library) {
      return { limit: limit.replace(imports, `${name}.${imports}`), edits: [] };
    }
    if (
      value.kind === "import-from" &&
      value.module === library &&
      value.name === imports
    ) {
      return { limit: limit.replace(imports, name), edits: [] };
    }
  }
  const list = own.find(
    ({ value }) => value.kind === "import-from" && value.module === library,
  );
  if (list === undefined || own.some(({ name }) => name === imports))
    return null;
  const { end } = list.span;
  return {
    limit,
    edits: [{ span: { start: end, end }, text: `, ${imports}` }],
  };
}
