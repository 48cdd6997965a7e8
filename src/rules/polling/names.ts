/** Whether code reads a name, or an attribute by its dotted name, that is not another object's. */
export function mentions(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])${escaped(name)}(?!\\w)`).test(code);
}

/**
 * Whether code reads a name for more than for who it is: `job.id` asks about the same job again, and
 * `job=…` names a parameter.
 */
export function reads(code: string, name: string): boolean {
  return new RegExp(
    `(?<![\\w.])${escaped(name)}(?!\\w|\\s*=(?!=)|${IDENTITY})`,
  ).test(code);
}

const IDENTITY = `(?:\\.|\\[["']?)\\w*(?:id|name|key|arn|uuid|url|uri|href|location)\\b`;

function escaped(name: string): string {
  return name.replaceAll(".", "\\.");
}
