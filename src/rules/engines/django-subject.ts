import type { DjangoDatabase } from "../../semantics/engines/django-databases.ts";
import type { Model } from "../../semantics/model.ts";
import { contains } from "../../text/span.ts";
import type { RuleContext, RuleMatch, Subject } from "../rule.ts";
import type { Standing } from "../standing.ts";

/** The databases that a match's assignment names in Django's settings; none where it is about something else. */
export function djangoMatches(
  { path, candidate }: RuleMatch,
  { model }: RuleContext,
): readonly DjangoDatabase[] {
  const { assignment } = candidate.captures;
  return assignment === undefined
    ? []
    : model
        .djangoDatabasesIn(path)
        .filter(({ at }) => contains(assignment, at));
}

/** A database of Django's settings as what a finding is about: the line that names it. */
export function djangoSubject(
  model: Model,
  path: string,
  database: DjangoDatabase,
): Subject {
  const module = model.module(path);
  const { at } = database;
  return {
    kind: "place",
    path,
    span: at,
    within: module.qualifiedName(module.functionAt(at.start)?.scope ?? 0),
    name: djangoName(database),
  };
}

/** `DATABASES["default"]` */
export function djangoName({ name }: DjangoDatabase): string {
  return `DATABASES["${name}"]`;
}

/** No route is known to reach settings, and every request does. */
export const djangoStanding: Standing = { kind: "unknown", level: "warning" };
