import { patchSeconds } from "../../deploy/patch-seconds.ts";
import type { Fix } from "../../findings/fix.ts";
import type { Engine } from "../../semantics/engines/engine.ts";
import type { PoolWait } from "../../semantics/engines/pool-wait.ts";
import { insertKeyword } from "../insert-argument.ts";
import type { RuleContext } from "../rule.ts";

/** The patch that lets a pool give up before the worker is killed; none where the value stands elsewhere. */
export function poolPatch(
  { model, deployment, textOf, isEditable }: RuleContext,
  { call: ref, flavour }: Engine,
  { from, at }: Extract<PoolWait, { kind: "waits" }>,
): readonly Fix[] {
  if (!isEditable(ref.module)) return [];
  const seconds = patchSeconds(deployment);
  const call = model.module(ref.module).call(ref.call);
  const unpacks = call.arguments.some(({ kind }) => kind === "unpacking");
  const isNew = from === "default" && flavour !== "flask" && !unpacks;
  const written = `pool_timeout=${seconds}`;
  const edit = isNew
    ? insertKeyword(textOf(ref.module), call, written)
    : at && { span: at.span, text: String(seconds) };
  return edit === null
    ? []
    : [
        {
          title: isNew
            ? `Add \`${written}\``
            : `Let the pool wait ${seconds} s`,
          applicability: "unsafe",
          edits: [{ ...edit, path: ref.module }],
        },
      ];
}
