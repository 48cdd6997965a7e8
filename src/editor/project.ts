import { relative, sep } from "node:path";
import type { Finding } from "../findings/finding.ts";
import type { RouteHazards } from "../findings/route-survey.ts";
import type { Analyst, EditorAnswer, RenewedPart, Renewal } from "./analyst.ts";
import { viewOf, type OpenText, type View } from "./view.ts";

/** One project that is open in the editor, with what the last analysis said of it. */
export interface ProjectState {
  readonly folder: string;
  /** What is found, with where it is in today's texts. */
  readonly shown: () => readonly Shown[];
  /** The routes that run into something, and where they are. */
  readonly routes: () => {
    readonly routes: readonly RouteHazards[];
    readonly view: View;
  };
  /** A file as findings name it. */
  readonly nameOf: (absolute: string) => string;
  /**
   * A document was typed in: it is judged at once, and the project when nothing has changed for a while.
   * @param absolute its path
   */
  readonly typedIn: (absolute: string) => void;
  /** Something else has changed: the project is analysed when nothing has changed for a while. */
  readonly changed: () => void;
  /** Comes true when the project was analysed for the first time, or cannot be. */
  readonly ready: () => Promise<void>;
  /** Comes true when the documents that were typed in are judged, as far as that can be done at once. */
  readonly renewed: () => Promise<void>;
  readonly close: () => void;
}

/** A finding in the view of the texts that it was found in. */
export interface Shown {
  readonly finding: Finding;
  readonly view: View;
}

/** What a project needs of the server. */
export interface ProjectSurroundings {
  readonly analyst: Analyst;
  /** Open documents of the project, by absolute path. */
  readonly open: () => ReadonlyMap<string, OpenText>;
  /** Is told after each analysis. */
  readonly onAnswer: (answer: EditorAnswer) => void;
  /** Is told when a document was typed in, and whether a part of it was judged anew or all that was found has only moved. */
  readonly onTyped: (what: "judged" | "moved") => void;
}

/** While one types, analyses would only be thrown away. */
const PAUSE_MILLISECONDS = 250;
/** Who opens a quote is about to close it. */
const UNFINISHED_MILLISECONDS = 1000;

export function createProject(
  folder: string,
  { analyst, open, onAnswer, onTyped }: ProjectSurroundings,
): ProjectState {
  let analysed: Extract<EditorAnswer, { kind: "analysed" }> | null = null;
  const parts = new Map<string, RenewedPart>();
  /** The texts of open documents in which findings were found, or would have been; by absolute path. */
  const judged = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  let asked = 0;
  let renewal: Promise<void> = Promise.resolve();
  let begun: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });

  const start = async (): Promise<void> => {
    timer = null;
    asked += 1;
    const own = asked;
    const texts = [...open()].map(([path, { text }]) => [path, text] as const);
    const answer = await analyst.analyse({ folder, open: new Map(texts) });
    if (isClosed) return;
    if (answer.kind === "interrupted") {
      // By what was typed, which is followed by another analysis; or by what was typed in another project.
      if (own === asked && !isDue()) later();
      return;
    }
    if (answer.kind === "analysed") {
      analysed = answer;
      parts.clear();
      judged.clear();
      for (const [path, text] of texts) judged.set(path, text);
    }
    onAnswer(answer);
    begun();
  };
  const isDue = (): boolean => timer !== null;
  const later = (milliseconds = PAUSE_MILLISECONDS): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      void start();
    }, milliseconds);
  };
  const renew = async (absolute: string): Promise<void> => {
    const text = open().get(absolute)?.text;
    if (text === undefined || analysed === null) return;
    const base = analysed;
    const renewal = await analyst.renew(folder, absolute, text);
    if (isClosed) return;
    if (analysed === base) take(absolute, text, renewal);
    else await renew(absolute);
  };
  const take = (absolute: string, text: string, renewal: Renewal): void => {
    switch (renewal.kind) {
      case "judged":
        parts.set(nameOf(absolute), renewal);
        judged.set(absolute, text);
        onTyped("judged");
        break;
      case "analysed":
        parts.delete(nameOf(absolute));
        judged.set(absolute, text);
        onTyped("judged");
        break;
      case "unfinished":
        if (isDue() && open().get(absolute)?.text === text) {
          later(UNFINISHED_MILLISECONDS);
        }
        onTyped("moved");
        break;
      case "unknown":
        break;
    }
  };
  // An editor opens its documents meanwhile.
  setImmediate(() => {
    later();
  });

  const nameOf = (absolute: string): string =>
    relative(folder, absolute).split(sep).join("/");
  const viewIn = (sources: Parameters<typeof viewOf>[0]): View => {
    const texts = new Map(
      [...open()].map(([path, text]) => [
        nameOf(path),
        { ...text, isSettled: judged.get(path) === text.text },
      ]),
    );
    return viewOf(sources, (path) => texts.get(path) ?? null);
  };
  const view = (): View => viewIn(analysed?.result.sources ?? new Map());
  return {
    folder,
    shown: () => {
      const whole = view();
      const all = (analysed?.result.findings ?? []).map((finding) => ({
        finding,
        view: whole,
      }));
      const shown = [...parts].reduce<readonly Shown[]>(
        (before, [path, part]) =>
          withPart(before, path, part, viewIn(part.sources)),
        all,
      );
      return shown.filter(({ finding }) => finding.suppressed === null);
    },
    routes: () => ({ routes: analysed?.routes ?? [], view: view() }),
    nameOf,
    typedIn: (absolute) => {
      renewal = renew(absolute);
      later();
    },
    changed: () => {
      later();
    },
    ready: () => first,
    renewed: async () => {
      // Another key may come meanwhile.
      for (let last = null; last !== renewal;) {
        last = renewal;
        await last;
      }
    },
    close: () => {
      isClosed = true;
      begun();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** What was found before, but for what was judged anew. */
function withPart(
  before: readonly Shown[],
  path: string,
  { findings, codes, within }: RenewedPart,
  view: View,
): readonly Shown[] {
  const parts = within.flatMap((span) => view.around({ path, span }) ?? []);
  if (parts.length < within.length) return before;
  const isReplaced = ({ finding, view: old }: Shown): boolean => {
    if (finding.path !== path || !codes.includes(finding.code)) return false;
    const span = old.around(finding);
    return (
      span !== null &&
      parts.some(({ start, end }) => start <= span.start && span.end <= end)
    );
  };
  return [
    ...before.filter((shown) => !isReplaced(shown)),
    ...findings.map((finding) => ({ finding, view })),
  ];
}
