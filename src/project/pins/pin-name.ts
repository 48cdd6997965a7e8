/** Names of files that may say which releases of packages a project takes. */
export const PIN_NAMES = [
  "pyproject.toml",
  "poetry.lock",
  "uv.lock",
  "Pipfile.lock",
  "requirements.txt",
  "constraints.txt",
] as const;

const PIN_FILE = new RegExp(
  `(?:^|/)(?:${PIN_NAMES.map((name) => name.replace(".", "\\.")).join("|")}|(?:requirements|constraints)[\\w.-]*\\.(?:txt|in)|(?:requirements|constraints)/[\\w.-]+\\.(?:txt|in))$`,
);

/** Whether a file of some name may be one, wherever it stands. */
export function hasPinEnding(name: string): boolean {
  return /\.(?:txt|in|toml|lock)$/.test(name);
}

/** Whether a path below the folder that is scanned is one of them, or one of a folder of requirements. */
export function isPinFile(path: string): boolean {
  return PIN_FILE.test(path);
}
