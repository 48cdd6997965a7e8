import type { Token } from "../../syntax/tokens.ts";
import type { Edit } from "../../text/edit.ts";
import { contains, type Span } from "../../text/span.ts";
import {
  flaskNames,
  OF_APPLICATION,
  OF_REQUEST,
  type FlaskName,
} from "./flask-names.ts";
import type { Handler } from "./handler.ts";
import {
  answersLate,
  readsRequest,
  upload,
  type Obstacle,
} from "./obstacle.ts";
import { plainReadAt } from "./plain-request-read.ts";
import type { Argument } from "./task-arguments.ts";

/** What the statements that move read of the request, as arguments instead. */
export interface ContextReads {
  readonly kind: "reads";
  readonly arguments: readonly Argument[];
  /** From the reads to the arguments. */
  readonly edits: readonly Edit[];
  /** Whether it asks the application for something, e.g. its configuration. */
  readonly needsApplication: boolean;
}

export function contextReads(
  { module, text, tokens }: Handler,
  statements: readonly Span[],
): ContextReads | Obstacle {
  const moving = tokens.filter(({ span }) =>
    statements.some((statement) => contains(statement, span)),
  );
  const names = flaskNames(module, moving);
  const file = names
    .map((name) => fileAt(text, name))
    .find((one) => one !== null);
  if (file) return upload(file);
  const given = new Map<string, Argument>();
  const edits: Edit[] = [];
  let needsApplication = false;
  for (const flaskName of names) {
    const { name, span } = flaskName;
    const refused = refusalAt(text, moving, name, span);
    if (refused !== null) return answersLate(refused);
    needsApplication ||= OF_APPLICATION.test(name);
    if (!OF_REQUEST.test(name)) continue;
    const read = plainReadAt(text, flaskName);
    if (read === null) return readsRequest(name);
    const argument = given.get(read.text) ?? {
      name: freeName(read.name, [
        ...tokens.map((token) => token.text),
        ...[...given.values()].map((one) => one.name),
      ]),
      given: read.text,
    };
    given.set(read.text, argument);
    const end = span.start + read.text.length;
    edits.push({ span: { start: span.start, end }, text: argument.name });
  }
  return {
    kind: "reads",
    arguments: [...given.values()],
    edits,
    needsApplication,
  };
}

/** What reads an uploaded file, e.g. `request.files["photo"]`. */
function fileAt(text: string, { name, span }: FlaskName): string | null {
  const file = /^\.files\b(?:\[[^\]\n]*\])?/.exec(text.slice(span.end))?.[0];
  return name === "request" && file !== undefined
    ? text.slice(span.start, span.end) + file
    : null;
}

/** The status, or the exception, with which the code ends the request at a name. */
function refusalAt(
  text: string,
  tokens: readonly Token[],
  name: string,
  { start, end }: Span,
): string | null {
  if (name === "abort") {
    return /^\(\s*([\w.]+)/.exec(text.slice(end))?.[1] ?? "abort";
  }
  const index = tokens.findIndex(({ span }) => span.start === start);
  return tokens[index - 1]?.text === "raise" ? name : null;
}

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`given_${name}`, taken) : name;
}
