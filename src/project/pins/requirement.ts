/** What a project says of the releases of a package that it takes. */
export interface Requirement {
  /** As PyPI compares names: lower case, one hyphen between words. */
  readonly name: string;
  /** The oldest release that is allowed; null where none is too old. */
  readonly oldest: string | null;
  /** Whether it allows that release only. */
  readonly isExact: boolean;
}

/** `redis>=5,<9; python_version > "3.8"` of a requirements file or of PEP 621; null for what names no package. */
export function requirementOf(line: string): Requirement | null {
  const [text = ""] = line.split(/\s#|;|\s--|\s\\$/);
  const match =
    /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?([^)@]*)\)?/.exec(text);
  if (match === null || text.includes("@")) return null;
  return { name: normalized(match[1] ?? ""), ...allowed(match[2] ?? "") };
}

/** The oldest release that a specifier of PEP 440 or of Poetry allows: `>=5,<9`, `^8.0`, `~7.4`, `8.1.0`, `*`. */
export function allowed(specifier: string): Omit<Requirement, "name"> {
  let oldest: string | null = null;
  let isExact = false;
  for (const part of specifier.split(/,|\s(?=[<>=!~^])/)) {
    const match = /^\s*(===?|>=|~=|>|\^|~|)\s*v?(\d[\w.!+]*)(\.\*)?\s*$/.exec(
      part,
    );
    if (match === null) continue;
    oldest = match[2] ?? null;
    isExact ||= /^=*$/.test(match[1] ?? "") && match[3] === undefined;
  }
  return { oldest, isExact };
}

export function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
