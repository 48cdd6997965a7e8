import { patchSeconds } from "../../deploy/patch-seconds.ts";
import type { Fix } from "../../findings/fix.ts";
import type { Engine, Ineffective } from "../../semantics/engines/engine.ts";
import type { DictEntry, Expression } from "../../syntax/expression.ts";
import type { Span } from "../../text/span.ts";
import { connectEntry } from "../engines/bound-code.ts";
import { poolerBefore } from "../engines/pooler-before.ts";
import { waitOf } from "../engines/engine-standing.ts";
import type { RuleContext } from "../rule.ts";

/** The patch that writes a refused timeout as the driver takes it; none where it stands elsewhere. */
export function refusedPatch(
  context: RuleContext,
  engine: Engine,
  { at, key, what }: Extract<Ineffective, { kind: "refused" }>,
): readonly Fix[] {
  const { deployment, isEditable, textOf } = context;
  const { call, server } = engine;
  const path = call.module;
  const isKnown = server.kind === "known" || server.kind === "likely";
  if (!isKnown || !isEditable(path)) return [];
  // PgBouncer takes no start-up options.
  if (poolerBefore(context, engine) !== null) return [];
  const given = entryOf(at, key);
  if (given === null) return [];
  const fix = (span: Span, text: string): Fix => ({
    title: `Write it as \`${text}\``,
    applicability: "unsafe",
    edits: [{ path, span, text }],
  });
  if (what === "value") {
    const setting = entryOf(given.value, "statement_timeout");
    if (setting?.value.kind !== "number") return [];
    const { span } = setting.value;
    const number = textOf(path).slice(span.start, span.end);
    return [fix(span, `"${number.replaceAll("_", "")}"`)];
  }
  const longest = patchSeconds(deployment, waitOf(engine));
  const seconds = secondsOf(key, given.value) ?? longest;
  const entry = connectEntry(server.dialect, Math.min(seconds, longest));
  if (entry === null || entryOf(at, entry.key) !== null) return [];
  const span = {
    start: given.key?.span.start ?? given.value.span.start,
    end: given.value.span.end,
  };
  return [fix(span, `"${entry.key}": ${entry.value}`)];
}

/** What was meant: the server's setting counts in milliseconds, the client's in seconds. */
function secondsOf(key: string, value: Expression): number | null {
  const number =
    value.kind === "number"
      ? value.value
      : value.kind === "string"
        ? Number(value.value)
        : NaN;
  const seconds = key === "statement_timeout" ? number / 1000 : number;
  return seconds >= 1 ? Math.floor(seconds) : null;
}

function entryOf(dict: Expression | null, key: string): DictEntry | null {
  return dict?.kind === "dict"
    ? (dict.entries.find(
        (entry) => entry.key?.kind === "string" && entry.key.value === key,
      ) ?? null)
    : null;
}
