import type { Located } from "../located.ts";
import type { Source } from "../source.ts";

/** What a variable holds, or a word comes to. */
export type TextValue =
  | {
      readonly kind: "known";
      readonly located: Located;
      /** e.g. `the default of $TIMEOUT`; null where nothing is to be said. */
      readonly note: string | null;
      /** What it can be instead, in the other branch of a condition. */
      readonly alternatives: readonly Located[];
    }
  | {
      readonly kind: "unknown";
      readonly because: string;
      readonly source: Source | null;
    };

/** Variables of the shell and of the process; those that are not held are not known. */
export type Variables = ReadonlyMap<string, TextValue>;

/** A text that is certain. */
export function known(located: Located): TextValue {
  return { kind: "known", located, note: null, alternatives: [] };
}

/** A word behind all expansions. */
export interface Field {
  readonly value: TextValue;
  /** Where the word is written in the command. */
  readonly source: Source;
  /** As far as it is known; the unknown is left out. */
  readonly text: string;
}

/** A word that is certain. */
export function fieldOf(located: Located): Field {
  return {
    value: known(located),
    source: located.sourceAt(0, located.text.length),
    text: located.text,
  };
}
