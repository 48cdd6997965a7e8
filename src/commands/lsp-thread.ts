import { resolve } from "node:path";
import { parentPort } from "node:worker_threads";
import type { EditorAnswer, EditorProject } from "../editor/analyst.ts";
import { bytesOfText } from "../project/decode.ts";
import { RULES } from "../rules/rules.ts";
import {
  projectSession,
  type ProjectSession,
} from "../scan/project-session.ts";
import { SettingsError } from "../settings/settings-error.ts";
import type { AnalysisReply, AnalysisRequest } from "./lsp-analyst.ts";
import { settingsFinder } from "./command-line-settings.ts";
import { reviewOf } from "./review.ts";
import { UsageError } from "./terminal.ts";

// The thread of `hanglint lsp` that analyses: one project after the other.
const sessions = new Map<string, ProjectSession>();

parentPort?.on("message", (request: AnalysisRequest) => {
  void answerTo(request).then((answer) => {
    const reply: AnalysisReply = { id: request.id, answer };
    parentPort?.postMessage(reply);
  });
});

async function answerTo({
  folder,
  open,
}: EditorProject): Promise<EditorAnswer> {
  const session = sessions.get(folder) ?? projectSession();
  sessions.set(folder, session);
  try {
    const options = {
      cwd: folder,
      paths: ["."],
      ignore: "respect",
      settingsAt: settingsFinder(
        { config: [], isolated: false },
        { cwd: folder },
      ),
      rules: RULES,
      overlay: new Map(
        [...open].map(([path, text]) => [resolve(path), bytesOfText(text)]),
      ),
    } as const;
    const review = reviewOf(options, { paths: null, shard: null }, {});
    const { result, routes } = await session(options);
    return { kind: "analysed", result: review(result), routes };
  } catch (error) {
    if (error instanceof UsageError || error instanceof SettingsError) {
      return { kind: "refused", reason: `${error.message}; ${error.hint}` };
    }
    return {
      kind: "refused",
      reason: `The analysis failed; please report it. ${String(error instanceof Error ? error.stack : error)}`,
    };
  }
}
