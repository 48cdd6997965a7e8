import type { Finding } from "../findings/finding.ts";
import type { RouteHazards } from "../findings/route-survey.ts";
import type { ScanResult, SourceText } from "../findings/scan-result.ts";
import type { Span } from "../text/span.ts";

/** A project as the editor has it: what is open stands for the disk. */
export interface EditorProject {
  /** The absolute folder that is analysed whole. */
  readonly folder: string;
  /** Texts of open documents, by absolute path. */
  readonly open: ReadonlyMap<string, string>;
}

/** What an analysis came to. */
export type EditorAnswer =
  | {
      readonly kind: "analysed";
      readonly result: ScanResult;
      readonly routes: readonly RouteHazards[];
    }
  /** Something else was asked for meanwhile, and had to be answered first. */
  | { readonly kind: "interrupted" }
  /** Settings or a baseline that cannot be used: the reason, for people. */
  | { readonly kind: "refused"; readonly reason: string };

/** What a document comes to that was typed in since its project was analysed. */
export type Renewal =
  | RenewedPart
  /** Its text is again the one that was analysed. */
  | { readonly kind: "analysed" }
  /** What was typed does not parse yet. */
  | { readonly kind: "unfinished" }
  /** Something came in between, or only an analysis of the project can tell. */
  | { readonly kind: "unknown" };

/** What the parts of a document come to in which one types. */
export interface RenewedPart {
  readonly kind: "judged";
  /** Sorted; all in the document. */
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, SourceText>;
  /** Codes of the rules that judged. */
  readonly codes: readonly string[];
  /** Where they judged, in the document's text of then. */
  readonly within: readonly Span[];
}

/** Analyses projects; what was asked for last comes first. */
export interface Analyst {
  readonly analyse: (project: EditorProject) => Promise<EditorAnswer>;
  /**
   * Judges a document that has changed since the project was analysed, before all else.
   * @param path absolute
   */
  readonly renew: (
    folder: string,
    path: string,
    text: string,
  ) => Promise<Renewal>;
}
