import type { Model } from "../semantics/model.ts";
import type { Candidate, ModuleFacts } from "../syntax/module-facts.ts";
import type { LooseEnds } from "./parse-files.ts";

/** The functions whose callers matter: a rule may find something in them, and who calls them says how bad it is. */
export function looseEnds(
  model: Model,
  facts: readonly ModuleFacts[],
): LooseEnds {
  const ends = new Map<string, Set<number>>();
  for (const { path, candidates } of facts) {
    const module = model.module(path);
    for (const candidate of candidates) {
      const { call } = candidate.captures;
      const around = call && module.functionAt(call.start);
      if (!around || ends.get(path)?.has(around.scope)) continue;
      if (!isLoose(model, path, candidate)) continue;
      ends.set(path, (ends.get(path) ?? new Set()).add(around.scope));
    }
  }
  return ends;
}

function isLoose(model: Model, path: string, candidate: Candidate): boolean {
  const module = model.module(path);
  const { call } = candidate.captures;
  const ref = call && module.callAt(call);
  if (!ref) return false;
  const asked = candidate.questions.filter(
    ({ predicate }) => predicate !== "in-request?",
  );
  return (
    asked.every((question) => model.answers(module, candidate, question)) &&
    (asked.length < candidate.questions.length ||
      model.boundOf(ref).kind !== "bounded")
  );
}
