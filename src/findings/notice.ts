/** Trouble with an input that did not stop the scan: what, where, and what the user can do. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly path?: string;
  /** One sentence for what is the matter, one for what to do. */
  readonly message: string;
}

export type NoticeKind =
  | "not-found"
  | "unreadable"
  | "link-not-followed"
  | "not-a-file"
  | "too-large"
  | "not-python"
  | "encoding"
  | "syntax-error"
  | "too-deep"
  | "deployment"
  | "fix-refused"
  | "stale-baseline"
  | "not-written"
  | "not-analysed"
  | "rule-crashed";

/** By path, kind and message: the order of every report. */
export function compareNotices(a: Notice, b: Notice): number {
  const [left, right] = [a, b].map(
    ({ path, kind, message }) => `${path ?? ""}\0${kind}\0${message}`,
  );
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : left > right ? 1 : 0;
}
