import { relative, sep } from "node:path";
import type { Finding } from "../findings/finding.ts";
import type { Analyst, EditorAnswer } from "./analyst.ts";
import { viewOf, type OpenText, type View } from "./view.ts";

type Analysed = Extract<EditorAnswer, { kind: "analysed" }>;

/** One project that is open in the editor, with what the last analysis said of it. */
export interface ProjectState {
  readonly folder: string;
  /** The last analysis that came to an end; null until the first has. */
  readonly analysed: Analysed | null;
  /** What the last analysis found, in today's texts. */
  readonly view: () => View;
  /** A file as findings name it. */
  readonly nameOf: (absolute: string) => string;
  /** Asks for an analysis once nothing has changed for a while; several asked for meanwhile become one. */
  readonly changed: () => void;
  /** Comes true when something has been analysed since the server started. */
  readonly ready: () => Promise<void>;
  readonly close: () => void;
}

/** What a project needs of the server. */
export interface ProjectSurroundings {
  readonly analyst: Analyst;
  /** Open documents of the project, by absolute path. */
  readonly open: () => ReadonlyMap<string, OpenText>;
  /** Is told after each analysis. */
  readonly onAnswer: (answer: EditorAnswer) => void;
}

/** While one types, analyses would only be thrown away. */
const PAUSE_MILLISECONDS = 150;

export function createProject(
  folder: string,
  { analyst, open, onAnswer }: ProjectSurroundings,
): ProjectState {
  let analysed: Analysed | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isClosed = false;
  let asked = 0;
  let begun: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });

  const analyse = async (): Promise<void> => {
    let answered: number;
    do {
      answered = asked;
      const texts = [...open()].map(
        ([path, { text }]) => [path, text] as const,
      );
      const answer = await analyst({ folder, open: new Map(texts) });
      if (isClosed) return;
      if (answer.kind === "analysed") analysed = answer;
      onAnswer(answer);
      begun();
    } while (asked !== answered);
  };
  const start = (): void => {
    timer = null;
    asked += 1;
    running ??= analyse().finally(() => {
      running = null;
    });
  };
  // In a later turn: who makes the project has it by then.
  setImmediate(start);

  const nameOf = (absolute: string): string =>
    relative(folder, absolute).split(sep).join("/");
  return {
    folder,
    get analysed() {
      return analysed;
    },
    view: () => {
      const texts = new Map(
        [...open()].map(([path, text]) => [nameOf(path), text]),
      );
      return viewOf(
        analysed?.result.sources ?? new Map(),
        (path) => texts.get(path) ?? null,
      );
    },
    nameOf,
    changed: () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(start, PAUSE_MILLISECONDS);
    },
    ready: () => first,
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** What an editor shows: neither suppressed nor in the baseline. */
export function shownFindings({ analysed }: ProjectState): readonly Finding[] {
  return (
    analysed?.result.findings.filter(({ suppressed }) => suppressed === null) ??
    []
  );
}
