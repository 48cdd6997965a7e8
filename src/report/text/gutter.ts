import type { Paint } from "../paint.ts";

/** The left edge of a frame's line: a line number, or nothing, and a bar. */
export function gutter(label: string, digits: number, paint: Paint): string {
  return paint("blue", `${label.padStart(digits)} |`);
}

/** The left edge of a remark below a frame. */
export function remark(digits: number, paint: Paint): string {
  return `${" ".repeat(digits)} ${paint("blue", "=")}`;
}
