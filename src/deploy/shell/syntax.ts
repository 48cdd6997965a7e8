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

/** An `if` with its `elif`s, or a `case`: at most one of its branches runs. */
export type Choice =
  | {
      readonly kind: "if";
      /** What stands behind `if`, then behind each `elif`; an `else` is the branch behind the last. */
      readonly conditions: readonly At[];
    }
  | {
      readonly kind: "case";
      readonly subject: Word;
      /** The patterns of each branch, as they are written. */
      readonly patterns: readonly string[];
    };

/** What decides whether a command runs. */
export type Guard =
  | {
      readonly kind: "branch";
      readonly choice: Choice;
      /** Which of its branches, from 0. */
      readonly branch: number;
    }
  /** A loop, a subshell, what stands behind `||`. */
  | { readonly kind: "perhaps" };

/** One simple command; redirections and what it reads are left out. */
export interface Command {
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  /** The outermost first; the same guard for all commands of one branch. */
  readonly guards: readonly Guard[];
  /** The function that it belongs to; null outside of any. */
  readonly inFunction: string | null;
}
