/** The page of an entry of the Common Weakness Enumeration. */
export function cweAddress(number: number): string {
  return `https://cwe.mitre.org/data/definitions/${number}.html`;
}

/** The schema of SARIF 2.1.0 with its errata, as GitHub and Sarif.Multitool accept it. */
export const SARIF_SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
