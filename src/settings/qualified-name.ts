import { nameOf, refusal } from "./found.ts";
import { mapped, text, type Shape } from "./shape.ts";

const NAME =
  /^[\p{L}_][\p{L}\p{N}_]*(?:\(\))?(?:\.[\p{L}_][\p{L}\p{N}_]*(?:\(\))?)*$/u;

/** A name as the catalog writes it: the path from the import, calls kept, e.g. `corp.http.Client().get`. */
export const qualifiedName: Shape<string> = {
  ...mapped(text, (name, found) => {
    if (NAME.test(name)) return name;
    throw refusal(
      found,
      `\`${nameOf(found)}\` cannot be \`"${name}"\``,
      "it has to be a dotted Python name, e.g. `corp.http.fetch` or `corp.http.Client().get`",
    );
  }),
  schema: { type: "string", pattern: NAME.source },
};
