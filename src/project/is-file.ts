import { statSync } from "node:fs";

/** Whether an absolute path is that of a file; false for what cannot be looked at. */
export function isFile(absolute: string): boolean {
  try {
    return statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
