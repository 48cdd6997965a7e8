import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import { dedent } from "../text/dedent.ts";
import { reportEndlessWaits } from "./endless-wait.ts";
import type { Rule } from "./rule.ts";
import { inThreads } from "./served.ts";

export const subprocessWithoutTimeout: Rule = {
  info: {
    code: "HL303",
    name: "subprocess-without-timeout",
    status: "stable",
    summary: "A request that waits for a program without a timeout.",
    why: dedent`
      \`subprocess.run\` and its family wait until the program ends, and a program can hang: on a prompt that nobody
      answers, on a lock, on a file server. The worker hangs with it, until Gunicorn kills it after \`timeout\` seconds
      (30 by default), and the program stays behind. \`subprocess.Popen\` alone does not wait; its \`wait\` and
      \`communicate\` do. \`os.system\` takes no timeout at all.

      With \`timeout=\` the program is killed and \`subprocess.TimeoutExpired\` is raised. A program that takes long by
      nature belongs into a task queue.
    `,
    example: {
      bad: dedent`
        import subprocess

        from flask import Flask

        app = Flask(__name__)


        @app.post("/convert")
        def convert():
            subprocess.run(["ffmpeg", "-i", "in.mov", "out.mp4"])
            return "done"
      `,
      good: dedent`
        import subprocess

        from flask import Flask

        app = Flask(__name__)


        @app.post("/convert")
        def convert():
            subprocess.run(["ffmpeg", "-i", "in.mov", "out.mp4"], timeout=${String(patchSeconds(GUNICORN_DEFAULTS))})
            return "done"
      `,
    },
    fixSafety:
      "The fix is unsafe: a program that takes longer than the timeout is now killed, and an exception is raised.",
    cwe: [1088],
    references: [
      "https://docs.python.org/3/library/subprocess.html#subprocess.run",
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
    ],
  },

  check: (matches, context) =>
    reportEndlessWaits(inThreads(matches, context), context),
};
