/** Offsets in the text that was read. */
interface At {
  readonly start: number;
  readonly end: number;
}

/** A part of a word, as the shell's grammar has it (POSIX.1-2024, 2.6 Word Expansions). */
export type Part = At &
  (
    | { readonly kind: "literal"; readonly text: string }
    | {
        readonly kind: "variable";
        readonly name: string;
        /** `:-`, `-`, `:=`, `=`, `:+`, `+`; empty for a plain `$NAME`, `other` for what is not followed. */
        readonly operator: string;
        readonly argument: Word | null;
        readonly isQuoted: boolean;
      }
    | {
        readonly kind: "command";
        /** What stands between `$(` and `)`. */
        readonly text: string;
        readonly isQuoted: boolean;
      }
    | { readonly kind: "arithmetic"; readonly text: string }
  );

export interface Word extends At {
  readonly parts: readonly Part[];
  /** Whether quotes stand in it: then it is a word even when it is empty. */
  readonly hasQuotes: boolean;
}

export interface Assignment extends At {
  readonly name: string;
  readonly isAppended: boolean;
  readonly value: Word;
}

/** One simple command; redirections are left out. */
export interface Command {
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  /** Text of a here-document or here-string that it reads; null for none. */
  readonly input: Word | null;
  /** The `if`, `case`, loop or function around it; 0 outside of any. */
  readonly depth: number;
  /** The condition of the nearest `if` around it, as written; null outside of any or in an `else`. */
  readonly condition: string | null;
  readonly inElse: boolean;
}
