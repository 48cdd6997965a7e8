import { GUNICORN_DEFAULTS } from "../deploy/deployment.ts";
import { patchSeconds } from "../deploy/patch-seconds.ts";
import { dedent } from "../text/dedent.ts";
import { djangoMailReports } from "./mail/django-mail-report.ts";
import { reportEndlessWaits } from "./endless-wait.ts";
import type { Rule } from "./rule.ts";

export const clientWithoutTimeout: Rule = {
  info: {
    code: "HL102",
    name: "client-without-timeout",
    status: "stable",
    summary: "A network client that can wait forever.",
    why: dedent`
      Most clients of mail, cache, queue, directory and file servers have no timeout of their own: smtplib and ftplib take
      the sockets' default, which is none, Redis and MongoDB wait for an answer without end, gRPC calls have no deadline.
      A server that accepts the connection and falls silent, or a firewall that drops its packets, then holds the worker
      just as an HTTP call does.

      Many of them take a timeout only when the client is made: the finding stands there, once, and the routes that
      use the client are named. \`socket.setdefaulttimeout\` counts for the clients that take it. A default that a
      release brought counts when the project pins that release, e.g. redis-py's 5 seconds since 8.0.

      Django sends mail through the host of its settings, and \`EMAIL_TIMEOUT\` is None by default: the finding stands at
      \`EMAIL_HOST\`.
    `,
    example: {
      bad: dedent`
        import smtplib
        from flask import Flask

        app = Flask(__name__)


        @app.route("/invite", methods=["POST"])
        def invite():
            with smtplib.SMTP("mail.example", 587) as server:
                server.sendmail("us@example.org", "you@example.org", "Welcome")
            return "", 204
      `,
      good: dedent`
        import smtplib
        from flask import Flask

        app = Flask(__name__)


        @app.route("/invite", methods=["POST"])
        def invite():
            with smtplib.SMTP("mail.example", 587, timeout=${String(patchSeconds(GUNICORN_DEFAULTS))}) as server:
                server.sendmail("us@example.org", "you@example.org", "Welcome")
            return "", 204
      `,
    },
    fixSafety:
      "The fix is unsafe: a server that is slower than the timeout now raises an exception where the call waited.",
    cwe: [1088],
    references: [
      "https://docs.python.org/3/library/socket.html#notes-on-socket-timeouts",
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
      "https://docs.djangoproject.com/en/stable/ref/settings/#email-timeout",
    ],
  },

  check: (matches, context) => [
    ...reportEndlessWaits(matches, context),
    ...matches.flatMap((match) => djangoMailReports(match, context)),
  ],
};
