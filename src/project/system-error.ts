/** The code of an error of the operating system, e.g. `EACCES`; its message where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string"
    ? error.code
    : error.message;
}
