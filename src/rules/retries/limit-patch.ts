import type { Fix } from "../../findings/fix.ts";
import type { Module } from "../../semantics/module.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Edit } from "../../text/edit.ts";
import { entryInDict } from "../engines/dict-entry.ts";
import { insertKeyword } from "../insert-argument.ts";
import type { RuleContext, Subject } from "../rule.ts";
import type { Retrier } from "./limits.ts";
import { LIMIT, type EndlessPolicy } from "./policy.ts";

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

/** The patch that gives a policy the limit of Celery's own. */
export function policyPatch(
  { isEditable, textOf }: RuleContext,
  { module: path, dict, limit }: EndlessPolicy,
): readonly Fix[] {
  if (!isEditable(path)) return [];
  if (limit !== null) {
    return limit.kind === "none"
      ? [
          {
            title: `Set \`${LIMIT}\` to 3`,
            applicability: "unsafe",
            edits: [{ path, span: limit.span, text: "3" }],
          },
        ]
      : [];
  }
  const entry = `"${LIMIT}": 3`;
  const edit = entryInDict(textOf(path), dict, LIMIT, entry);
  return edit === null
    ? []
    : [
        {
          title: `Add \`${entry}\``,
          applicability: "unsafe",
          edits: [{ ...edit, path }],
        },
      ];
}

/** The patch that gives a policy to a call that has none. */
export function publishPatch(
  { isEditable, textOf }: RuleContext,
  module: Module,
  call: Call,
): readonly Fix[] {
  const { path } = module;
  if (!isEditable(path)) return [];
  const policy = `retry_policy={"${LIMIT}": 3}`;
  return [
    {
      title: `Add \`${policy}\``,
      applicability: "unsafe",
      edits: [{ ...insertKeyword(textOf(path), call, policy), path }],
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
