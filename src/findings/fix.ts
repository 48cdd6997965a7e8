import type { Edit } from "../text/edit.ts";

/**
 * What an edit promises: `safe` keeps the meaning, `unsafe` is valid but may change
 * behaviour, `display` is a sketch for a person and is never applied.
 */
export type Applicability = "safe" | "unsafe" | "display";

export interface FileEdit extends Edit {
  readonly path: string;
}

/** Edits that go together, with the title that an editor's menu shows, e.g. "Add `timeout=(3.05, 25)`". */
export interface Fix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly FileEdit[];
}
