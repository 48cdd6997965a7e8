import { ErrorCodes, ResponseError } from "vscode-languageserver";

/**
 * What a request has to say before it can be answered, by the names of its parameters. A client may send
 * anything, whatever the protocol's types promise.
 * @throws ResponseError that names what is missing
 */
export function checkAsked(
  params: object,
  required: Readonly<Record<string, (value: unknown) => boolean>>,
): void {
  for (const [name, isRight] of Object.entries(required)) {
    if (isRight(valueOf(params, name))) continue;
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      `the request has no \`${name}\`, or one that is none`,
    );
  }
}

/** `{ line, character }` */
export function isPosition(value: unknown): boolean {
  return ["line", "character"].every((name) => {
    const number = valueOf(value, name);
    return Number.isSafeInteger(number) && Number(number) >= 0;
  });
}

/** `{ start, end }` */
export function isRange(value: unknown): boolean {
  return ["start", "end"].every((name) => isPosition(valueOf(value, name)));
}

/** What is asked for with a code action: kinds, or any. */
export function isActionContext(value: unknown): boolean {
  const only = valueOf(value, "only");
  return (
    typeof value === "object" &&
    value !== null &&
    (only === undefined || isList(only))
  );
}

/** `[…]` */
export function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function valueOf(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null
    ? Object.entries(holder).find(([key]) => key === name)?.[1]
    : undefined;
}
