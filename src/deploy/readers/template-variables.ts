import { sourceIn, type DeployFile } from "../deploy-file.ts";
import { at, textAt, type Value } from "../documents/document.ts";
import { templateValue } from "../template.ts";
import type { TextValue } from "../shell/value.ts";

/** What a template fills in, by the name of the variable that stands for it; `values` are those of a Helm chart. */
export function templateVariables(
  file: DeployFile,
  values: Value | null,
): ReadonlyMap<string, TextValue> {
  return new Map(
    [...file.expressions].map(([name, expression]) => {
      const source = sourceIn(file, expression);
      const value = templateValue(expression, source, (path) => {
        const way = /^\.Values\.([\w.-]+)$/.exec(path)?.[1]?.split(".");
        return way === undefined ? null : textAt(at(values, ...way));
      });
      return [name, value];
    }),
  );
}

/** A name as it is written, with the template's marks in it. */
export function labelIn(
  { expressions }: DeployFile,
  name: string | null,
): string | null {
  return (
    name?.replace(/\$(T\d+_*)/g, (mark: string, variable: string) => {
      const expression = expressions.get(variable);
      return expression === undefined ? mark : `{{ ${expression.text} }}`;
    }) ?? null
  );
}
