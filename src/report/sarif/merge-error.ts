/** Logs that cannot be merged: what is the matter, and what to do. */
export class MergeError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
