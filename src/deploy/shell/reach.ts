import { certainText, conditionHolds } from "./condition.ts";
import type { Expansion } from "./expand.ts";
import { patternMatches } from "./pattern.ts";
import type { Choice, Guard } from "./syntax.ts";

/** Whether a command runs, as far as the script's arguments and its environment tell. */
export type Reach = "yes" | "perhaps" | "no";

/** What is known of the branches of each choice: it is decided once, before any of them runs. */
export type Decisions = Map<Choice, readonly (boolean | null)[]>;

/** Whether a command behind some guards runs. */
export function reachOf(
  guards: readonly Guard[],
  decisions: Decisions,
  expansion: Expansion,
): Reach {
  let reach: Reach = "yes";
  for (const guard of guards) {
    const own =
      guard.kind === "perhaps"
        ? "perhaps"
        : branchReach(guard, decisions, expansion);
    if (own === "no") return "no";
    if (own === "perhaps") reach = "perhaps";
  }
  return reach;
}

function branchReach(
  { choice, branch }: Guard & { readonly kind: "branch" },
  decisions: Decisions,
  expansion: Expansion,
): Reach {
  const holds = decisions.get(choice) ?? branchesOf(choice, expansion);
  decisions.set(choice, holds);
  const before = holds.slice(0, branch);
  const own = branch < holds.length ? (holds[branch] ?? null) : true;
  if (before.includes(true) || own === false) return "no";
  return before.includes(null) || own === null ? "perhaps" : "yes";
}

function branchesOf(
  choice: Choice,
  expansion: Expansion,
): readonly (boolean | null)[] {
  if (choice.kind === "if") {
    return choice.conditions.map((span) => conditionHolds(span, expansion));
  }
  const text = certainText(choice.subject, expansion);
  return choice.patterns.map((pattern) =>
    text === null ? null : patternMatches(pattern, text),
  );
}
