import type { Api } from "../catalog/api.ts";
import type { RouteSettings } from "./route-settings.ts";

/** What the users of a project know about its code; names are qualified, so it holds everywhere. */
export interface Knowledge {
  readonly routes: RouteSettings;
  /** Rows for the catalog. */
  readonly apis: readonly Api[];
  /** Qualified names of functions known to end in time. */
  readonly bounded: readonly string[];
}

/** What several places know together. Of two rows for one name, the later one counts. */
export function knowledgeOf(
  places: readonly {
    readonly [Key in keyof Knowledge]?: Knowledge[Key] | undefined;
  }[],
): Knowledge {
  const union = (
    namesOf: (place: (typeof places)[number]) => readonly string[] | undefined,
  ): string[] => [...new Set(places.flatMap((place) => namesOf(place) ?? []))];
  const apis = places.flatMap((place) => place.apis ?? []);
  return {
    routes: {
      decorators: union(({ routes }) => routes?.decorators),
      baseClasses: union(({ routes }) => routes?.baseClasses),
    },
    apis: [...new Map(apis.map((api) => [api.name, api])).values()],
    bounded: union(({ bounded }) => bounded),
  };
}
