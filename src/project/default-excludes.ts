/** Folders that hold no sources: skipped even with `--no-ignore`. */
const NEVER_WALKED: ReadonlySet<string> = new Set([
  ".git",
  ".hanglint_cache",
  "__pycache__",
]);

/**
 * Folders of other people's code, build results and tools' memory. Ruff leaves out the same
 * (https://docs.astral.sh/ruff/settings/#exclude), and some caches more.
 */
const EXCLUDED_FOLDERS: ReadonlySet<string> = new Set([
  ".bzr",
  ".direnv",
  ".eggs",
  ".git-rewrite",
  ".hg",
  ".hypothesis",
  ".idea",
  ".ipynb_checkpoints",
  ".mypy_cache",
  ".nox",
  ".pants.d",
  ".pixi",
  ".pyenv",
  ".pytest_cache",
  ".pytype",
  ".ruff_cache",
  ".svn",
  ".tox",
  ".venv",
  ".vscode",
  "__pypackages__",
  "_build",
  "buck-out",
  "build",
  "dist",
  "node_modules",
  "site-packages",
  "venv",
]);

/** What only the top of a virtual environment holds: PEP 405's file, conda's folder. */
const ENVIRONMENT_MARKS: ReadonlySet<string> = new Set([
  "pyvenv.cfg",
  "conda-meta",
]);

/** Whether a folder of this name holds no sources at all. */
export function isNeverWalked(name: string): boolean {
  return NEVER_WALKED.has(name);
}

/** Whether a folder of this name is left out unless asked for. */
export function isExcludedByDefault(name: string): boolean {
  return EXCLUDED_FOLDERS.has(name);
}

/** Whether an entry of this name makes the folder around it a virtual environment. */
export function marksEnvironment(name: string): boolean {
  return ENVIRONMENT_MARKS.has(name);
}
