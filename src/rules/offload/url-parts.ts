/** A part of a URL that the handler gets as an argument. */
export interface UrlPart {
  readonly name: string;
  /** What says which values it has, e.g. `int`. */
  readonly converter: string;
}

/** The parts of a rule, e.g. `/users/<int:id>`, in order. */
export function partsOf(rule: string): readonly UrlPart[] {
  return [...rule.matchAll(PART)].map(
    ([, converter = "string", name = ""]) => ({ converter, name }),
  );
}

const PART = /<(?:(\w+)(?:\([^)]*\))?:)?([A-Za-z_]\w*)>/g;
