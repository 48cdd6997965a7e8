import { compareEntries, type Baseline, type Entry } from "./baseline.ts";

/** The version that this program writes and reads. */
const VERSION = 1;

/** The baseline as a file: one count a line and all of it sorted, so that two branches merge quietly. */
export function renderBaseline(baseline: Baseline): string {
  const findings: Record<string, Record<string, Record<string, number>>> = {};
  for (const entry of baseline.toSorted(compareEntries)) {
    const { path, code, fingerprint, count } = entry;
    const file = (findings[path] ??= {});
    (file[code] ??= {})[fingerprint] = count;
  }
  return `${JSON.stringify({ version: VERSION, findings }, null, 2)}\n`;
}

/** A file that is no baseline: what is the matter, and what mends it. */
export class BaselineError extends Error {
  readonly mend: string;

  constructor(
    message: string,
    mend = "mend it or take it from version control",
  ) {
    super(message);
    this.mend = mend;
  }
}

/** @throws BaselineError that says what is the matter */
export function parseBaseline(text: string): Baseline {
  if (/^(?:<<<<<<<|=======|>>>>>>>)/m.test(text)) {
    throw new BaselineError(
      "it has the marks of a merge conflict",
      "keep the lines of both sides",
    );
  }
  const top = objectIn(jsonIn(text), "it");
  const version = top.find(([key]) => key === "version")?.[1];
  if (version !== VERSION) {
    throw version === undefined
      ? new BaselineError("it has no version")
      : new BaselineError(
          `it is of version ${JSON.stringify(version)}, and this hanglint reads version ${VERSION}`,
          "use the hanglint that wrote it",
        );
  }
  const findings = top.find(([key]) => key === "findings")?.[1];
  return objectIn(findings, "`findings`").flatMap(([path, codes]) =>
    objectIn(codes, `\`${path}\``).flatMap(([code, counts]) =>
      objectIn(counts, `\`${path}\` ${code}`).map(
        ([fingerprint, count]): Entry => {
          if (isCount(count)) return { path, code, fingerprint, count };
          throw new BaselineError(
            `\`${path}\` ${code} has a count that is none`,
          );
        },
      ),
    ),
  );
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new BaselineError("it is not JSON");
  }
}

function objectIn(value: unknown, what: string): [string, unknown][] {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  throw new BaselineError(`${what} is no object`);
}
