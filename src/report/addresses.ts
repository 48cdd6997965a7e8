/** Where hanglint lives. */
export const HOME_PAGE = "https://github.com/hanglint/hanglint";

/** The page of a rule, e.g. of `http-call-without-timeout`. */
export function ruleAddress(name: string): string {
  return `${HOME_PAGE}/blob/main/docs/rules/${name}.md`;
}

/** The page of an entry of the Common Weakness Enumeration. */
export function cweAddress(number: number): string {
  return `https://cwe.mitre.org/data/definitions/${number}.html`;
}

/** The schema of SARIF 2.1.0 with its errata, as GitHub and Sarif.Multitool accept it. */
export const SARIF_SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
