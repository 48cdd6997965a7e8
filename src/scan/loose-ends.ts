import type { Model } from "../semantics/model.ts";
import type { Asked, Candidate, ModuleFacts } from "../syntax/module-facts.ts";
import type { LooseEnds } from "./parse-files.ts";

/**
 * The functions whose callers matter: a rule may find something in them, and who calls them says how bad it is.
 * @param pause is called between files
 */
export function looseEnds(
  model: Model,
  facts: readonly ModuleFacts[],
  pause: () => void,
): LooseEnds {
  const ends = new Map<string, Set<number>>();
  for (const { path, candidates } of facts) {
    pause();
    const module = model.module(path);
    for (const candidate of candidates) {
      const { call } = candidate.captures;
      const around = call && module.functionAt(call.start);
      if (!around || ends.get(path)?.has(around.scope)) continue;
      if (
        !candidate.asked.some((asked) => isLoose(model, path, candidate, asked))
      ) {
        continue;
      }
      ends.set(path, (ends.get(path) ?? new Set()).add(around.scope));
    }
  }
  return ends;
}

function isLoose(
  model: Model,
  path: string,
  candidate: Candidate,
  { questions }: Asked,
): boolean {
  const module = model.module(path);
  const { call } = candidate.captures;
  const ref = call && module.callAt(call);
  if (!ref) return false;
  const others = questions.filter(
    ({ predicate }) => predicate !== "in-request?",
  );
  return (
    others.every((question) => model.answers(module, candidate, question)) &&
    (others.length < questions.length || model.boundOf(ref).kind !== "bounded")
  );
}
