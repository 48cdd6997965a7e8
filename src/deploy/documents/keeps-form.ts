import { parse as parseToml } from "smol-toml";
import { parseAllDocuments } from "yaml";

/** Whether a file that is no Python and that parsed before an edit still does; of other formats nothing is known. */
export function keepsForm(
  path: string,
  before: string,
  after: string,
): boolean {
  const parses = parserOf(path);
  return parses === null || !parses(before) || parses(after);
}

function parserOf(path: string): ((text: string) => boolean) | null {
  if (/\.ya?ml$/.test(path)) {
    return (text) =>
      [...parseAllDocuments(text)].every(({ errors }) => errors.length === 0);
  }
  if (path.endsWith(".toml")) return (text) => succeeds(() => parseToml(text));
  if (path.endsWith(".json")) return (text) => succeeds(() => JSON.parse(text));
  return null;
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
