import type { Module } from "../../semantics/module.ts";
import { lookUpName } from "../../semantics/name-lookup.ts";
import type { Binding } from "../../syntax/module-facts.ts";
import type { Token } from "../../syntax/tokens.ts";
import type { Span } from "../../text/span.ts";

/** A name of Flask or one of its login extensions in the text, e.g. `request` or `flask.request`. */
export interface FlaskName {
  readonly name: string;
  readonly span: Span;
}

/** Whether a name is imported from Flask or one of its extensions. */
export function isOfFlask({ value }: Binding): boolean {
  return (
    (value.kind === "import-from" || value.kind === "import") &&
    LIBRARIES.test(value.module)
  );
}

const LIBRARIES =
  /^(?:flask|flask_login|flask_security|flask_jwt_extended|werkzeug\.exceptions)$/;

/** The names of Flask that tokens of a module speak, in order. */
export function flaskNames(
  module: Module,
  tokens: readonly Token[],
): readonly FlaskName[] {
  return tokens.flatMap((token, index): FlaskName[] => {
    if (token.kind !== "name" || tokens[index - 1]?.text === ".") return [];
    const means = lookUpName(module, token.text, token.span.start);
    if (means.kind === "free") return [];
    const imported = means.definitions.find(({ binding }) => isOfFlask(binding))
      ?.binding.value;
    if (imported?.kind === "import-from") {
      return [{ name: imported.name, span: token.span }];
    }
    const [dot, member] = tokens.slice(index + 1, index + 3);
    return imported === undefined || dot?.text !== "." || member === undefined
      ? []
      : [
          {
            name: member.text,
            span: { start: token.span.start, end: member.span.end },
          },
        ];
  });
}

/** What only the request's own thread has. */
export const OF_REQUEST =
  /^(?:request|session|g|current_user|flash|get_flashed_messages|after_this_request|stream_with_context|login_user|logout_user|get_jwt|get_jwt_identity)$/;

/** What an application context has to be pushed for. */
export const OF_APPLICATION = /^(?:current_app|url_for|render_template)$/;
