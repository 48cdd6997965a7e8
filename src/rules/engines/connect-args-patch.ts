import type { Dialect } from "../../catalog/dialects.ts";
import type { Fix } from "../../findings/fix.ts";
import type { CallRef } from "../../semantics/value.ts";
import { insertKeyword } from "../insert-argument.ts";
import type { RuleContext } from "../rule.ts";
import { connectEntry } from "./bound-code.ts";
import { entryInDict } from "./dict-entry.ts";

/** The patch that bounds statements in the call itself; null where `connect_args` stands elsewhere. */
export function connectArgsPatch(
  { model, textOf }: RuleContext,
  ref: CallRef,
  dialect: Dialect,
  seconds: number,
): Fix | null {
  const entry = connectEntry(dialect, seconds);
  if (entry === null) return null;
  const call = model.module(ref.module).call(ref.call);
  const text = textOf(ref.module);
  const written = `"${entry.key}": ${entry.value}`;
  const given = call.arguments.find(
    (argument) =>
      argument.kind === "keyword" && argument.name === "connect_args",
  );
  const edit = given
    ? entryInDict(text, given.value, entry.key, written)
    : call.arguments.some(({ kind }) => kind === "unpacking")
      ? null
      : insertKeyword(text, call, `connect_args={${written}}`);
  return (
    edit && {
      title: `Add \`${given ? written : `connect_args={${written}}`}\``,
      applicability: "unsafe",
      edits: [{ ...edit, path: ref.module }],
    }
  );
}
