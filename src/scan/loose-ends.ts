import type { Model } from "../semantics/model.ts";
import { lastName } from "../syntax/expression.ts";
import type { Asked, Call, Candidate } from "../syntax/module-facts.ts";
import type { LooseEnds } from "./grow-towards.ts";
import { needsRoute, type FileCandidates } from "./needs-route.ts";

/**
 * The functions whose callers matter: a rule may find something in them, and who calls them says how bad it is.
 * @param pause is called between files
 */
export function looseEnds(
  model: Model,
  files: readonly FileCandidates[],
  pause: () => void,
): LooseEnds {
  const anywhere = new Map<string, Set<number>>();
  const onRoutes = new Map<string, Set<number>>();
  for (const { path, candidates } of files) {
    pause();
    const module = model.module(path);
    for (const candidate of candidates) {
      const { call, lock } = candidate.captures;
      const place = call ?? lock;
      const around = place && module.codeAt(place.start);
      if (!around || anywhere.get(path)?.has(around.scope)) continue;
      for (const asked of candidate.asked) {
        const ends = needsRoute(asked.questions) ? onRoutes : anywhere;
        if (ends.get(path)?.has(around.scope)) continue;
        if (!isLoose(model, path, candidate, asked)) continue;
        ends.set(path, (ends.get(path) ?? new Set()).add(around.scope));
      }
    }
  }
  return { anywhere, onRoutes };
}

function isLoose(
  model: Model,
  path: string,
  candidate: Candidate,
  asked: Asked,
): boolean {
  const module = model.module(path);
  const { call } = candidate.captures;
  const others = asked.questions.filter(
    ({ predicate }) => predicate !== "in-request?",
  );
  const isAnswered = (): boolean =>
    others.every((question) => model.answers(module, candidate, question));
  if (call === undefined) return needsRoute(asked.questions) && isAnswered();
  const ref = module.callAt(call);
  if (ref === null) return false;
  // A file speaks of it, but which call does must be seen: else every function would count.
  const isSpoken = others.every(
    ({ predicate, words }) =>
      predicate !== "mentions?" || speaksOf(module.call(ref.call), words),
  );
  return (
    isSpoken &&
    isAnswered() &&
    (needsRoute(asked.questions) || model.boundOf(ref).kind !== "bounded")
  );
}

/** Whether the name of what is called, or of an argument, holds one of the words. */
function speaksOf(call: Call, words: readonly string[]): boolean {
  const names = [
    lastName(call.callee),
    ...call.arguments.flatMap((argument) =>
      argument.kind === "keyword" ? [argument.name] : [],
    ),
  ];
  return names.some((name) => words.some((word) => name.includes(word)));
}
