import type { Binding } from "../../syntax/module-facts.ts";
import { listed } from "../../text/listed.ts";
import type { Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";
import { madeForWork, ownStatementOf } from "./made-for-work.ts";
import { notCarried } from "./not-carried.ts";
import {
  importedInside,
  readsTooMuch,
  usedAsObject,
  type Obstacle,
} from "./obstacle.ts";
import { isPlainBinding, type PlainContext } from "./plain-value.ts";
import { useAsObject } from "./object-use.ts";
import { localReads, type LocalRead } from "./reads.ts";

/** An argument of the task. */
export interface Argument {
  readonly name: string;
  /** How the handler says it. */
  readonly given: string;
}

export interface TaskArguments {
  readonly kind: "arguments";
  readonly arguments: readonly Argument[];
  /** The statements that move, with those in front that only make what they work with. */
  readonly moved: readonly Span[];
  /** The imports that both sides need. */
  readonly copied: readonly Span[];
  readonly doubts: readonly string[];
}

/** What the statements that move read of the rest of the handler, as arguments of a task. */
export function taskArguments(
  context: PlainContext,
  handler: Handler,
  moving: readonly Span[],
  doubts: readonly string[] = [],
): TaskArguments | Obstacle {
  const reads = localReads(handler, moving);
  const copied: Span[] = [];
  for (const read of reads) {
    const obstacle = obstacleFor(context, read);
    if (obstacle === null) continue;
    const { material } = obstacle;
    const made = material && madeForWork(handler, read, moving);
    if (made) {
      const all = [made, ...moving].toSorted((a, b) => a.start - b.start);
      return taskArguments(context, handler, all, [
        ...doubts,
        ...material.doubts,
      ]);
    }
    const [binding] = read.bindings;
    const own =
      binding && isImport(binding) && ownStatementOf(handler, binding);
    if (!own) return obstacle;
    if (!copied.some(({ start }) => start === own.start)) copied.push(own);
  }
  const carried = reads.filter(({ bindings }) => !bindings.some(isImport));
  const doubtful = carried.filter(
    ({ bindings }) =>
      !bindings.every((binding) => isPlainBinding(context, binding)),
  );
  for (const { name } of doubtful) {
    const use = useAsObject(handler, name, moving);
    if (use !== null) return usedAsObject(name, use);
  }
  if (doubtful.length > MOST_DOUBTS) {
    return readsTooMuch(listed(doubtful.map(({ name }) => `\`${name}\``)));
  }
  return {
    kind: "arguments",
    arguments: carried.map(({ name }) => ({ name, given: name })),
    moved: moving,
    copied,
    doubts: [
      ...doubts,
      ...doubtful.map(({ name }) => `\`${name}\` is plain data`),
    ],
  };
}

/** Nobody reviews a patch that rests on more than these. */
const MOST_DOUBTS = 3;

function obstacleFor(
  context: PlainContext,
  { name, bindings }: LocalRead,
): Obstacle | null {
  if (bindings.some(isImport)) {
    return importedInside(name);
  }
  const found = bindings.map((binding) => notCarried(context, binding));
  return found.find((one) => one !== null) ?? null;
}

function isImport({ value }: Binding): boolean {
  return value.kind === "import" || value.kind === "import-from";
}
