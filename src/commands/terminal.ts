/** What a command has of the outside world: handed in, so that commands can be run in tests. */
export interface Terminal {
  /** Absolute. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The environment's variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some fixed time on. */
  readonly now: () => number;
  /** Reads all of standard input. */
  readonly readInput: () => Promise<Buffer>;
  /** Asks a person for a line; null where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

export interface Output {
  /** Text, or bytes in the encoding of a file. */
  readonly write: (content: string | Buffer) => void;
  /** Whether the stream takes colours: a terminal, and nothing in the environment forbids them. */
  readonly hasColor: boolean;
  /** Whether a person may be looking, as no one is at a pipe or a file. */
  readonly isTerminal: boolean;
  /** Whether somebody reads: a pipe may be closed. Open unless told. */
  readonly isOpen?: () => boolean;
}

/** What a command came to; the process ends with it. */
export type ExitCode = 0 | 1 | 2;

/** The user asked for something that cannot be done: one line and a hint, exit code 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
