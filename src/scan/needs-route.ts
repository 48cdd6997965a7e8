import type {
  Candidate,
  ModuleFacts,
  Question,
} from "../syntax/module-facts.ts";

/** What rules look at in a file. */
export type FileCandidates = Pick<ModuleFacts, "path" | "candidates">;

/** Whether the questions can be answered with yes only where a route leads. */
export function needsRoute(questions: readonly Question[]): boolean {
  return questions.some(({ predicate }) => predicate === "in-request?");
}

/** Whether a rule looks at something in the file that needs a route. */
export function asksForRoutes({ candidates }: FileCandidates): boolean {
  return candidates.some(({ asked }) =>
    asked.some(({ questions }) => needsRoute(questions)),
  );
}

/** A file's candidates without the rules that need a route. */
export function withoutRoutes({
  path,
  candidates,
}: FileCandidates): FileCandidates {
  return {
    path,
    candidates: candidates.flatMap((candidate): readonly Candidate[] => {
      const asked = candidate.asked.filter(
        ({ questions }) => !needsRoute(questions),
      );
      return asked.length > 0 ? [{ ...candidate, asked }] : [];
    }),
  };
}
