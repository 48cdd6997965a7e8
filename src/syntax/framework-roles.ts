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

export function isRole(word: string): word is Role {
  return ROLES.some((role) => role === word);
}
