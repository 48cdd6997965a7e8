import { Worker } from "node:worker_threads";
import type {
  Analyst,
  EditorAnswer,
  EditorProject,
  Renewal,
} from "../editor/analyst.ts";

/** What is sent to the thread. */
export type ThreadRequest = {
  readonly id: number;
  /** How many interruptions there had been: one more, and it is no longer of use. */
  readonly interruptions: number;
} & (
  | { readonly kind: "analyse"; readonly project: EditorProject }
  | {
      readonly kind: "renew";
      readonly folder: string;
      readonly path: string;
      readonly text: string;
    }
);

/** What comes back. */
export type ThreadReply = { readonly id: number } & (
  | { readonly kind: "analyse"; readonly answer: EditorAnswer }
  | { readonly kind: "renew"; readonly renewal: Renewal }
);

/**
 * Analyses in a thread of its own, so that the server answers meanwhile. A thread that dies is told, and the
 * next request gets another one.
 */
export function analystInThread(): Analyst {
  const waiting = new Map<number, (reply: ThreadReply) => void>();
  /** Counts what has to be answered before all that runs or waits: the thread looks at it. */
  const interruptions = new Int32Array(new SharedArrayBuffer(4));
  const analysing = new Map<string, number>();
  let count = 0;
  let worker: Worker | null = null;

  const started = (): Worker => {
    if (worker !== null) return worker;
    const thread = new Worker(new URL("./lsp-thread.js", import.meta.url), {
      workerData: interruptions,
    });
    const died = (problem: string): void => {
      if (worker === thread) worker = null;
      const reason = `The analysis ended (${problem}). It begins anew with the next change.`;
      for (const [id, reply] of waiting) {
        reply({ id, kind: "analyse", answer: { kind: "refused", reason } });
      }
      waiting.clear();
    };
    thread.on("message", (reply: ThreadReply) => {
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    });
    thread.on("error", (error) => {
      died(String(error));
    });
    thread.on("exit", (code) => {
      died(`exit code ${code}`);
    });
    worker = thread;
    return thread;
  };
  const asked = (
    request: (
      base: Pick<ThreadRequest, "id" | "interruptions">,
    ) => ThreadRequest,
  ): Promise<ThreadReply> =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      const now = Atomics.load(interruptions, 0);
      started().postMessage(request({ id: count, interruptions: now }));
    });
  const interrupt = (): void => {
    Atomics.add(interruptions, 0, 1);
  };
  return {
    analyse: async (project) => {
      const { folder } = project;
      const before = analysing.get(folder) ?? 0;
      if (before > 0) interrupt();
      analysing.set(folder, before + 1);
      const reply = await asked((base) => ({
        ...base,
        kind: "analyse",
        project,
      }));
      analysing.set(folder, (analysing.get(folder) ?? 1) - 1);
      return reply.kind === "analyse" ? reply.answer : { kind: "interrupted" };
    },
    renew: async (folder, path, text) => {
      const request = { kind: "renew", folder, path, text } as const;
      interrupt();
      const reply = await asked((base) => ({ ...base, ...request }));
      return reply.kind === "renew" ? reply.renewal : { kind: "unknown" };
    },
  };
}
