import { optionsTable } from "./options.ts";
import type { JsonSchema } from "./shape.ts";

/** The JSON schema of hanglint.toml and of `[tool.hanglint]`, for editors. */
export function settingsSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "hanglint",
    description: "hanglint.toml, or the table tool.hanglint of pyproject.toml",
    ...optionsTable([]).schema,
  };
}
