import { joined, noted, part, type Located } from "../located.ts";
import { ONE_OF_SEVERAL } from "../settings/written.ts";
import { assignmentOf } from "./commands.ts";
import { textOf, type Expansion } from "./expand.ts";
import { gunicornIn } from "./gunicorn-words.ts";
import type { Reach } from "./reach.ts";
import type { ShellState } from "./state.ts";
import type { Assignment, Command, Guard, Part } from "./syntax.ts";
import { known, type Field, type TextValue, type Variables } from "./value.ts";

/** `NAME=value`, where it runs at least perhaps. */
export function assign(
  { name, isAppended, value }: Assignment,
  { guards }: Pick<Command, "guards">,
  reach: Reach,
  expansion: Expansion,
  { variables, uncertain }: ShellState,
): void {
  const before = variables.get(name);
  const given = textOf(value, expansion);
  if (reach !== "yes") uncertain.add(name);
  if (isAppended) {
    variables.set(name, appended(before, given));
    return;
  }
  if (reach === "yes" || given.kind === "unknown") {
    variables.set(name, given);
    return;
  }
  if (isDefault(name, guards, expansion.script.text)) {
    const isHeld = before?.kind === "known" && before.located.text !== "";
    if (!isHeld)
      variables.set(name, { ...given, note: `the default of $${name}` });
    return;
  }
  if (before?.kind !== "known" || before.located.text === given.located.text) {
    variables.set(name, given);
    return;
  }
  variables.set(name, {
    ...given,
    note: ONE_OF_SEVERAL,
    alternatives: [...before.alternatives, before.located],
  });
}

/** `if [ -z "$TIMEOUT" ]; then TIMEOUT=60; fi`, `[ -n "$TIMEOUT" ] || TIMEOUT=60` */
function isDefault(
  name: string,
  guards: readonly Guard[],
  script: string,
): boolean {
  const nearest = guards.findLast(
    (guard) => guard.kind === "branch" && guard.choice.kind === "if",
  );
  if (nearest?.kind !== "branch" || nearest.choice.kind !== "if") return false;
  const { conditions } = nearest.choice;
  const isElse = nearest.branch === conditions.length;
  const span = conditions[isElse ? nearest.branch - 1 : nearest.branch];
  return (
    span !== undefined &&
    new RegExp(`-${isElse ? "n" : "z"}\\s+"?\\$\\{?${name}\\b`).test(
      script.slice(span.start, span.end),
    )
  );
}

function appended(before: TextValue | undefined, given: TextValue): TextValue {
  if (before?.kind !== "known" || given.kind !== "known") {
    return before?.kind === "unknown" ? before : given;
  }
  return known(joined([remarked(before), remarked(given)]));
}

function remarked({
  located,
  note,
}: TextValue & { readonly kind: "known" }): Located {
  return note === null ? located : noted(located, note);
}

/** `export NAME=value`, `export NAME`, `declare -x NAME=value` */
export function declare(
  command: Command,
  reach: Reach,
  expansion: Expansion,
  state: ShellState,
  word: string,
): void {
  const isExport =
    word === "export" || word === "declare" || word === "typeset";
  const { text } = expansion.script;
  for (const each of command.words.slice(1)) {
    const written = text.slice(each.start, each.end);
    const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(written)?.[0];
    if (name === undefined) continue;
    if (isExport) state.exported.add(name);
    const assignment = assignmentOf(text, each);
    if (assignment !== null) {
      assign(assignment, command, reach, expansion, state);
    }
  }
}

/** `: "${TIMEOUT:=60}"` */
export function keepDefaults(
  parts: readonly Part[],
  expansion: Expansion,
  state: ShellState,
): void {
  for (const each of parts) {
    if (each.kind !== "variable" || !each.operator.endsWith("=")) continue;
    const { start, end } = each;
    const word = { parts: [each], hasQuotes: true, start, end };
    state.variables.set(each.name, textOf(word, expansion));
  }
}

/** What the command's own process gets: exported variables, and those written in front of it. */
export function environmentOf(
  { assignments }: Command,
  fields: readonly Field[],
  expansion: Expansion,
  { variables, exported }: ShellState,
): Variables {
  const environment = new Map(
    [...variables].filter(([name]) => exported.has(name)),
  );
  for (const { name, value } of assignments) {
    environment.set(name, textOf(value, expansion));
  }
  for (const { text, value } of fields) {
    const match = /^([A-Z_][A-Z0-9_]*)=/i.exec(text);
    if (gunicornIn([{ text, value, source: NOWHERE }]) !== null) break;
    const [whole = "", name = ""] = match ?? [];
    if (name === "" || value.kind === "unknown") continue;
    const { length } = value.located.text;
    environment.set(name, known(part(value.located, whole.length, length)));
  }
  return environment;
}

const NOWHERE = { path: "", span: { start: 0, end: 0 }, line: 1 };
