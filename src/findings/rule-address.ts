/** Where hanglint lives. */
export const HOME_PAGE = "https://github.com/hanglint/hanglint";

/** The page of a rule, e.g. of `http-call-without-timeout`. */
export function ruleAddress(name: string): string {
  return `${HOME_PAGE}/blob/main/docs/rules/${name}.md`;
}
