/** What a rule says about itself: docs, `hanglint rule` and SARIF help are made from this and nothing else. */
export interface RuleInfo {
  /** e.g. `HL101` */
  readonly code: string;
  /** Kebab case, reads after "allow". */
  readonly name: string;
  readonly status: "stable" | "preview";
  /** One line, ends with a full stop. */
  readonly summary: string;
  /** Why it stalls a worker; Markdown. */
  readonly why: string;
  readonly example: {
    /** The file that it stands in, where that is not any file of Python, e.g. `Procfile`. */
    readonly path?: string;
    /** Other files that it takes, by path. */
    readonly beside?: Readonly<Record<string, string>>;
    /** Code that the rule finds. */
    readonly bad: string;
    /** The same code, mended as the fix mends it. */
    readonly good: string;
  };
  /** What the fix may change, or why there is none. */
  readonly fixSafety: string;
  /** Numbers of the CWE entries it belongs to, e.g. 1088. */
  readonly cwe: readonly number[];
  /** Addresses that back the rule. */
  readonly references: readonly string[];
}
