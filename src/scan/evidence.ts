import type { ImportEvidence } from "../catalog/imports.ts";
import { scanImports } from "../project/import-scan.ts";

/** What a file's bytes tell before it is parsed; asked while the bytes are valid. */
export function evidenceOf(bytes: Buffer): ImportEvidence {
  return {
    ...scanImports(bytes),
    ...wordsOf(bytes),
    loadedNames: () => loadedNames(bytes),
  };
}

/** What a file's bytes tell beside its imports. */
export function wordsOf(
  bytes: Buffer,
): Pick<ImportEvidence, "mentions" | "matches"> {
  // Many rules ask for the same words.
  const known = new Map<string, boolean>();
  return {
    mentions: (text) => {
      const answer = known.get(text) ?? bytes.includes(needle(text));
      known.set(text, answer);
      return answer;
    },
    matches: (pattern) => pattern.test(bytes.toString("latin1")),
  };
}

const LOADED = /(?:import_module|__import__)\s*\(\s*["']([\w.]+)/g;

function loadedNames(bytes: Buffer): string[] {
  const loads = ["import_module", "__import__"].some((name) =>
    bytes.includes(needle(name)),
  );
  if (!loads) return [];
  return [...bytes.toString("latin1").matchAll(LOADED)].map(
    ([, name = ""]) => name,
  );
}

const needles = new Map<string, Buffer>();

/** Searching for bytes is several times as fast as for a string, which is encoded anew each time. */
function needle(text: string): Buffer {
  const known = needles.get(text) ?? Buffer.from(text);
  needles.set(text, known);
  return known;
}

/** A file without an engine may still bound the statements of those that others make. */
export function boundsEngines({ mentions }: ImportEvidence): boolean {
  return (
    mentions("SQLALCHEMY_") ||
    mentions("connection_created") ||
    (mentions("sqlalchemy") && (mentions("listens_for") || mentions("listen(")))
  );
}

/** Settings may bound the mail whose server others name, or send it in another way. */
export function boundsMail({ mentions, imports }: ImportEvidence): boolean {
  return (
    (mentions("EMAIL_") &&
      (mentions("EMAIL_TIMEOUT") || mentions("EMAIL_BACKEND"))) ||
    (imports.some(({ module }) => module.startsWith("django.core.mail")) &&
      mentions("timeout"))
  );
}

/** A file without a blocking call may still bound those of others. */
export function setsSocketDefault({
  mentions,
  imports,
}: ImportEvidence): boolean {
  return (
    imports.some(({ module }) => module === "socket") &&
    mentions("setdefaulttimeout(")
  );
}

/** A file without a blocking call may still hold a comment that suppresses something, or nothing. */
export function speaksToHanglint({
  mentions,
  matches,
}: ImportEvidence): boolean {
  return (
    mentions("hanglint:") || (mentions("noqa:") && matches(/noqa:.*\bHL\d/i))
  );
}
