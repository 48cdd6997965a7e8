import type { SurveyedRoute } from "../findings/route-survey.ts";
import type { ScanResult } from "../findings/scan-result.ts";

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
      readonly routes: readonly SurveyedRoute[];
    }
  /** Settings or a baseline that cannot be used: the reason, for people. */
  | { readonly kind: "refused"; readonly reason: string };

/** Analyses projects; one after the other, in its own time. */
export type Analyst = (project: EditorProject) => Promise<EditorAnswer>;
