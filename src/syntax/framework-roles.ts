/** The part that a place plays in declaring routes: the captures of the queries under `queries/frameworks`. */
export const ROLES = [
  "route-decorator",
  "hook-decorator",
  "registration",
  "hook-registration",
  "nesting",
  "url-pattern",
  "middleware",
  "wsgi",
] as const;

export type Role = (typeof ROLES)[number];

/** Under this name the matches of those queries stand among a file's candidates. */
export const FRAMEWORKS = "frameworks";
