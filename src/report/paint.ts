/** The formats of Node's `util.styleText` that reports use. */
export type PaintFormat =
  "bold" | "dim" | "red" | "yellow" | "blue" | "cyan" | "green";

/** Colours a text, as `util.styleText` does; the identity where colour is off. */
export type Paint = (
  format: PaintFormat | PaintFormat[],
  text: string,
) => string;
