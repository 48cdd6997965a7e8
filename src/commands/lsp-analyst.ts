import { Worker } from "node:worker_threads";
import type {
  Analyst,
  EditorAnswer,
  EditorProject,
} from "../editor/analyst.ts";

/** What is sent to the thread. */
export interface AnalysisRequest extends EditorProject {
  readonly id: number;
}

/** What comes back. */
export interface AnalysisReply {
  readonly id: number;
  readonly answer: EditorAnswer;
}

/**
 * Analyses in a thread of its own, so that the server answers meanwhile. A thread that dies is told, and the
 * next analysis gets another one.
 */
export function analystInThread(): Analyst {
  const waiting = new Map<number, (answer: EditorAnswer) => void>();
  let worker: Worker | null = null;
  let count = 0;

  const started = (): Worker => {
    if (worker !== null) return worker;
    const thread = new Worker(new URL("./lsp-thread.js", import.meta.url));
    thread.on("message", ({ id, answer }: AnalysisReply) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    });
    const died = (problem: string): void => {
      if (worker === thread) worker = null;
      for (const answer of waiting.values()) {
        const reason = `The analysis ended (${problem}). It begins anew with the next change.`;
        answer({ kind: "refused", reason });
      }
      waiting.clear();
    };
    thread.on("error", (error) => {
      died(String(error));
    });
    thread.on("exit", (code) => {
      died(`exit code ${code}`);
    });
    worker = thread;
    return thread;
  };
  return (project) =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      const request: AnalysisRequest = { ...project, id: count };
      started().postMessage(request);
    });
}
