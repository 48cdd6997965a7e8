import type { Dialect } from "../../catalog/dialects.ts";
import { patchSeconds } from "../../deploy/patch-seconds.ts";
import type { Fix } from "../../findings/fix.ts";
import type { CallRef } from "../../semantics/value.ts";
import { insertKeyword } from "../insert-argument.ts";
import type { RuleContext } from "../rule.ts";
import { connectEntry } from "./bound-code.ts";
import { waitFor } from "./engine-standing.ts";

/** Which of its two timeouts a connection is without. */
export interface Lack {
  readonly statement: boolean;
  readonly connect: boolean;
}

/** Long enough for a server that answers at all. */
const CONNECT_SECONDS = 3;

/** The patch that gives a driver's connection what it lacks; none where the driver takes it in no argument. */
export function connectionPatches(
  { model, deployment, textOf, isEditable }: RuleContext,
  ref: CallRef,
  dialect: Dialect,
  lacks: Lack,
): readonly Fix[] {
  const seconds = patchSeconds(deployment, waitFor(dialect));
  const entry = lacks.statement ? connectEntry(dialect, seconds) : null;
  const call = model.module(ref.module).call(ref.call);
  const isGiven = (key: string): boolean =>
    call.arguments.some(
      (argument) => argument.kind === "keyword" && argument.name === key,
    );
  const unpacks = call.arguments.some(({ kind }) => kind === "unpacking");
  const { connectKey } = dialect;
  const written = [
    lacks.connect && connectKey !== null && !isGiven(connectKey)
      ? `${connectKey}=${Math.min(CONNECT_SECONDS, seconds)}`
      : null,
    entry === null || isGiven(entry.key) ? null : `${entry.key}=${entry.value}`,
  ].filter((argument) => argument !== null);
  if (written.length === 0 || unpacks || !isEditable(ref.module)) return [];
  const added = written.join(", ");
  const edit = insertKeyword(textOf(ref.module), call, added);
  return [
    {
      title: `Add \`${added}\``,
      applicability: "unsafe",
      edits: [{ ...edit, path: ref.module }],
    },
  ];
}
