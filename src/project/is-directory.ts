import { statSync } from "node:fs";

/** Whether a folder stands at a path; what cannot be looked at is none. */
export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
