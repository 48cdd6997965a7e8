import { homedir, tmpdir } from "node:os";
import { parse, resolve } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type {
  EditorAnswer,
  EditorProject,
  Renewal,
  RenewedPart,
} from "../editor/analyst.ts";
import { bytesOfText } from "../project/decode.ts";
import { shownPath } from "../project/posix-path.ts";
import { RULES } from "../rules/rules.ts";
import { Interruption } from "../scan/interruption.ts";
import {
  projectSession,
  type ProjectSession,
} from "../scan/project-session.ts";
import type { ScanOptions } from "../scan.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { settingsFinder } from "./command-line-settings.ts";
import type { ThreadReply, ThreadRequest } from "./lsp-analyst.ts";
import { reviewOf, type Review } from "./review.ts";
import { UsageError } from "./terminal.ts";

// The thread of `hanglint lsp` that analyses.

/** A project as it was last analysed. */
interface Analysed {
  readonly session: ProjectSession;
  options: ScanOptions | null;
  review: Review;
}

const projects = new Map<string, Analysed>();
const interruptions: unknown = workerData;

parentPort?.on("message", (request: ThreadRequest) => {
  void replyTo(request).then((reply) => {
    parentPort?.postMessage(reply);
  });
});

async function replyTo(request: ThreadRequest): Promise<ThreadReply> {
  const { id } = request;
  switch (request.kind) {
    case "analyse": {
      const answer = await answerTo(request.project, interruptedBy(request));
      return { id, kind: "analyse", answer };
    }
    case "renew":
      return { id, kind: "renew", renewal: renewed(request) };
  }
}

/** What ends the work on a request as soon as something that came later is to be answered first. */
function interruptedBy(request: ThreadRequest): () => void {
  return () => {
    const isOutdated =
      interruptions instanceof Int32Array &&
      Atomics.load(interruptions, 0) !== request.interruptions;
    if (isOutdated) throw new Interruption();
  };
}

async function answerTo(
  { folder, open }: EditorProject,
  onProgress: () => void,
): Promise<EditorAnswer> {
  const project: Analysed = projects.get(folder) ?? {
    session: projectSession(),
    options: null,
    review: (result) => result,
  };
  projects.set(folder, project);
  try {
    const options: ScanOptions = {
      cwd: folder,
      paths: isNoProject(folder) ? [] : ["."],
      ignore: "respect",
      settingsAt: settingsFinder(
        { config: [], isolated: false },
        { cwd: folder },
      ),
      rules: RULES,
      overlay: new Map(
        [...open].map(([path, text]) => [resolve(path), bytesOfText(text)]),
      ),
      onProgress,
    };
    const review = reviewOf(options, { paths: null, shard: null }, {});
    const { result, routes } = await project.session.scan(options);
    project.options = options;
    project.review = review;
    return { kind: "analysed", result: review(result), routes };
  } catch (error) {
    if (error instanceof Interruption) return { kind: "interrupted" };
    if (error instanceof UsageError || error instanceof SettingsError) {
      return { kind: "refused", reason: `${error.message}; ${error.hint}` };
    }
    return {
      kind: "refused",
      reason: `The analysis failed; please report it. ${String(error instanceof Error ? error.stack : error)}`,
    };
  }
}

/** A file that stands in one of these is opened by itself: nobody waits for all that a disk or a user has. */
function isNoProject(folder: string): boolean {
  return [parse(folder).root, homedir(), tmpdir()].includes(folder);
}

function renewed(request: Extract<ThreadRequest, { kind: "renew" }>): Renewal {
  const { folder, path, text } = request;
  const project = projects.get(folder);
  if (!project?.options) return { kind: "unknown" };
  const { session, options, review } = project;
  const onProgress = interruptedBy(request);
  try {
    onProgress();
    const renewal = session.judge(
      { ...options, onProgress },
      shownPath(folder, path),
      bytesOfText(text),
    );
    return renewal.kind === "judged"
      ? { ...renewal, findings: reviewed(renewal, review) }
      : renewal;
  } catch {
    // Something came later, or else the analysis that follows tells what it is.
    return { kind: "unknown" };
  }
}

/** What the baseline holds is not shown while one types, either. */
function reviewed(
  { findings, sources }: RenewedPart,
  review: Review,
): RenewedPart["findings"] {
  const summary = {
    files: 1,
    bytes: 0,
    parsed: 1,
    parsedBytes: 0,
    testFilesSkipped: 0,
    judgedBy: "",
  };
  return review({ findings, sources, notices: [], rules: [], summary })
    .findings;
}
