import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The parts of `action.yml` that its tests look at. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly steps: readonly ActionStep[];
}

export interface ActionStep {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function readActionFile(): ActionFile {
  const file = new URL("../action.yml", import.meta.url);
  const action: unknown = parse(readFileSync(file, "utf8"));
  if (!isAction(action)) throw new Error("action.yml is no composite action");
  return { inputs: action.inputs, steps: action.runs.steps };
}

function isAction(value: unknown): value is {
  readonly inputs: ActionFile["inputs"];
  readonly runs: { readonly steps: ActionFile["steps"] };
} {
  return (
    typeof value === "object" &&
    value !== null &&
    "inputs" in value &&
    "runs" in value
  );
}
