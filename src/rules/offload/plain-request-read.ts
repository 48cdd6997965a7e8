import type { FlaskName } from "./flask-names.ts";

/** What reads a plain value from the request, and the name that an argument for it gets. */
export interface PlainRead {
  readonly text: string;
  readonly name: string;
}

/**
 * The read that begins at a name of Flask; null where what it gives may be no plain value.
 * @param flaskName e.g. `request`, however the text spells it
 */
export function plainReadAt(
  text: string,
  { name, span }: FlaskName,
): PlainRead | null {
  const rest = text.slice(span.end, span.end + LONGEST);
  for (const pattern of READS.get(name) ?? []) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const argument = match.groups?.["key"] ?? "payload";
    return {
      text: text.slice(span.start, span.end) + match[0],
      name: spelled(name === "current_user" ? `user_${argument}` : argument),
    };
  }
  return null;
}

const LONGEST = 200;

const KEY = String.raw`["'](?<key>[\w-]+)["']`;
const LITERAL = String.raw`(?:"[^"\n]*"|'[^'\n]*'|-?[\d.]+|None|True|False)`;
const GIVEN = String.raw`(?:,\s*(?:default=)?${LITERAL}|,\s*type=(?:int|float|str|bool))*`;
const DICTS = String.raw`\.(?:args|form|values|headers|cookies)`;
const JSON_BODY = String.raw`\.(?:json\b|get_json\((?:\w+=(?:True|False)(?:,\s*)?)*\))`;

/** What follows a name of Flask where it is read as text, as numbers, or as what JSON holds. */
const READS: ReadonlyMap<string, readonly RegExp[]> = new Map(
  Object.entries({
    request: [
      String.raw`${DICTS}\[${KEY}\]`,
      String.raw`${DICTS}\.get\(${KEY}${GIVEN}\)`,
      String.raw`${DICTS}\.getlist\(${KEY}(?:,\s*type=(?:int|float|str))?\)`,
      String.raw`${JSON_BODY}\[${KEY}\]`,
      String.raw`${JSON_BODY}\.get\(${KEY}(?:,\s*${LITERAL})?\)`,
      JSON_BODY,
      String.raw`\.(?<key>method|path|full_path|url|base_url|host|remote_addr)\b`,
    ],
    session: [
      String.raw`\[${KEY}\]`,
      String.raw`\.get\(${KEY}(?:,\s*${LITERAL})?\)`,
    ],
    current_user: [
      String.raw`\.(?<key>id|email|username)\b`,
      String.raw`\.get_(?<key>id)\(\)`,
    ],
  }).map(([name, patterns]) => [
    name,
    patterns.map((pattern) => new RegExp(`^${pattern}`)),
  ]),
);

const KEYWORD =
  /^(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield)$/;

/** A key as a name of Python. */
function spelled(key: string): string {
  return key
    .replace(/\W/g, "_")
    .replace(/^(?=\d)/, "_")
    .replace(KEYWORD, "$&_");
}
