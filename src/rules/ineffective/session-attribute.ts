import { lastName } from "../../syntax/expression.ts";
import type { Store } from "../../syntax/module-facts.ts";
import { canonicalPath } from "../../catalog/aliases.ts";
import type { Module } from "../../semantics/module.ts";
import type { Fix } from "../../findings/fix.ts";
import { functoolsName } from "../functools-name.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";

/** `session.timeout = 5`: requests reads no such attribute. Silent where the project's own code reads it. */
export function attributeOfSession(
  { path, candidate }: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { object, assignment } = candidate.captures;
  if (object === undefined || assignment === undefined) return [];
  const module = context.model.module(path);
  const store = module
    .storesOf("timeout")
    .find(({ object: { span } }) => span.start === object.start);
  if (store === undefined || !isPlainSession(context, module, store)) return [];
  const text = context.textOf(path);
  const name = text.slice(object.start, object.end);
  if (isReadIn(text, lastName(store.object))) return [];
  return [
    {
      subject: {
        kind: "place",
        path,
        span: assignment,
        within: module.qualifiedName(
          module.functionAt(assignment.start)?.scope ?? 0,
        ),
        name: `${name}.timeout`,
      },
      level: "warning",
      confidence: "high",
      message: `\`${name}.timeout\` has no effect: requests reads no timeout of a session, so the calls on \`${name}\` that give none wait forever.`,
      step: "a session's attribute that nothing reads",
      fixes: fixOf(context, module, store, assignment),
    },
  ];
}

/** Only sessions, and none of a class of the project that may read what is set. */
function isPlainSession(
  { model }: RuleContext,
  module: Module,
  { object }: Store,
): boolean {
  const values = model.valueOf(module, object);
  return (
    values.length > 0 &&
    values.every(
      (value) =>
        value.kind === "api" &&
        value.subclass === null &&
        canonicalPath(value.path) === "requests.Session()",
    )
  );
}

/** Whether `….timeout` is read of something by that name: `session.get(url, timeout=session.timeout)`. */
function isReadIn(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\.timeout\\b(?!\\s*(?::[^=\\n]+)?=[^=])`).test(
    text,
  );
}

/** A session's verbs call its `request`, which a partial gives the timeout. */
function fixOf(
  context: RuleContext,
  module: Module,
  { object, value }: Store,
  assignment: { readonly start: number; readonly end: number },
): readonly Fix[] {
  if (!context.isEditable(module.path)) return [];
  const text = context.textOf(module.path);
  const partial = functoolsName(module, text, "partial", assignment.start);
  if (partial === null) return [];
  const source = ({ span }: Store["object"]): string =>
    text.slice(span.start, span.end);
  const session = source(object);
  const by = `${session}.request = ${partial.name}(${session}.request, timeout=${source(value)})`;
  const edits = [
    ...partial.edits,
    { span: { start: assignment.start, end: assignment.end }, text: by },
  ];
  return [
    {
      title: `Give the timeout to every call: \`${by}\``,
      applicability: "unsafe",
      edits: edits.map((edit) => ({ ...edit, path: module.path })),
    },
  ];
}
