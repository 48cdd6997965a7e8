import type { Deployment } from "../deploy/deployment.ts";
import type { Confidence, Level } from "../findings/finding.ts";
import type { Fix } from "../findings/fix.ts";
import type { RuleInfo } from "../findings/rule-info.ts";
import type { IdleMark } from "../findings/suppressions/idle.ts";
import type { Model } from "../semantics/model.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { CallRef } from "../semantics/value.ts";
import type { Candidate } from "../syntax/module-facts.ts";
import type { Span } from "../text/span.ts";

/** What a rule judges with. */
export interface RuleContext {
  readonly model: Model;
  /** The strictest of the project's deployments: what it costs judges the code. */
  readonly deployment: Deployment;
  /** Every way in which the project starts Gunicorn; empty where none shows. */
  readonly deployments: readonly Deployment[];
  /** Where a PgBouncer shows beside the code, e.g. `compose.yaml:12`; null where none does. */
  readonly pooler: () => string | null;
  /** The decoded text of a scanned file. */
  readonly textOf: (path: string) => string;
  /** Whether the file may be edited: it parses, and it can be written back in its encoding. */
  readonly isEditable: (path: string) => boolean;
  /** Comments that suppress nothing; known to rules that run after suppressions. */
  readonly idleMarks: readonly IdleMark[];
}

/** A candidate that the query's semantic predicates have let through. */
export interface RuleMatch {
  readonly path: string;
  readonly candidate: Candidate;
}

/** What a rule's report is about, and so where its finding stands. */
export type Subject =
  /** A call: the routes that reach it and the way there are added from the model. */
  | {
      readonly kind: "call";
      readonly call: CallRef;
      /** The calls on what it makes, for a client: the routes that reach these count too. */
      readonly uses?: readonly CallRef[];
      /** Where the finding stands if not at the call: the head of the loop around it. */
      readonly head?: Span;
    }
  /** A place that is no call: a setting, a comment, an assignment. */
  | {
      readonly kind: "place";
      readonly path: string;
      readonly span: Span;
      /** Qualified name of what is around it: a function, a module, a service; part of the fingerprint. */
      readonly within: string;
      /** What stands there, e.g. `timeout`; part of the fingerprint. */
      readonly name: string;
      /** The routes that reach it, the nearest first; none for what is no code. */
      readonly reaches?: readonly Reach[];
    };

/** What a rule says of one subject. */
export interface Report {
  readonly subject: Subject;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly message: string;
  /** What the last step of the trace says, where a route leads to it. */
  readonly step: string;
  readonly fixes: readonly Fix[];
}

/** One rule: what it says about itself, and its judgement over all matches of its query. */
export interface Rule {
  readonly info: RuleInfo;
  /** When it needs to know what the findings of all others came to. */
  readonly runs?: "after suppressions";
  check(matches: readonly RuleMatch[], context: RuleContext): readonly Report[];
}
