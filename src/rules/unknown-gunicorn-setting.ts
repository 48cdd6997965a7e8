import type { ConfigTrouble, Deployment } from "../deploy/deployment.ts";
import { placeOf } from "../deploy/source.ts";
import type { Fix } from "../findings/fix.ts";
import { dedent } from "../text/dedent.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const unknownGunicornSetting: Rule = {
  info: {
    code: "HL509",
    name: "unknown-gunicorn-setting",
    status: "stable",
    summary:
      "A name in Gunicorn's configuration file that it ignores, or a value that it refuses.",
    why: dedent`
      Gunicorn takes from its configuration file the names that it knows, in lower case, and passes over all others
      without a word: \`TIMEOUT = 120\`, \`keep_alive = 5\` and \`worker_timeout = 60\` do nothing, and workers are
      killed after 30 seconds although the file says otherwise. Values are checked more strictly: with
      \`timeout = 30.5\` or \`timeout = None\` Gunicorn does not start.
    `,
    example: {
      path: "gunicorn.conf.py",
      bad: dedent`
        workers = 4
        worker_timeout = 60
      `,
      good: dedent`
        workers = 4
        timeout = 60
      `,
    },
    fixSafety:
      "The fix is unsafe: a setting that had no effect takes effect. A fraction is cut off.",
    cwe: [1173],
    references: [
      "https://docs.gunicorn.org/en/stable/configure.html#configuration-file",
      "https://docs.gunicorn.org/en/stable/settings.html",
    ],
  },

  check: (_, context) =>
    reportDeployments(context, (deployment) => judge(context, deployment)),
};

function judge(
  context: RuleContext,
  { config }: Deployment,
): readonly Complaint[] {
  return (config?.troubles ?? []).map((trouble): Complaint => {
    const { name, source } = trouble;
    return {
      place: source,
      setting: name,
      level: trouble.kind === "refused-value" ? "error" : "warning",
      confidence: "high",
      message: messageOf(trouble, config?.defines ?? new Set()),
      fixes: fixesOf(context, trouble, config?.defines ?? new Set()),
    };
  });
}

function messageOf(
  trouble: ConfigTrouble,
  defines: ReadonlySet<string>,
): string {
  const { name, source } = trouble;
  switch (trouble.kind) {
    case "ignored-name": {
      const ignored = `Gunicorn ignores \`${name}\` (${placeOf(source)})`;
      if (trouble.meant === null)
        return `${ignored}: it knows no such setting.`;
      const other = defines.has(trouble.meant)
        ? "which the file sets as well"
        : "and it is left as it was";
      return `${ignored}: the setting is called \`${trouble.meant}\`, ${other}.`;
    }
    case "refused-value":
      return `Gunicorn does not start with this value of \`${name}\` (${placeOf(source)}): ${trouble.because}.`;
  }
}

function fixesOf(
  { isEditable, textOf }: RuleContext,
  trouble: ConfigTrouble,
  defines: ReadonlySet<string>,
): readonly Fix[] {
  const { path, span } = trouble.source;
  if (!isEditable(path)) return [];
  const edited = (title: string, text: string): readonly Fix[] => [
    { title, applicability: "unsafe", edits: [{ path, span, text }] },
  ];
  switch (trouble.kind) {
    case "ignored-name": {
      const { name, meant } = trouble;
      // Where the right name stands as well, which of the two was meant is a guess.
      return meant === null || defines.has(meant)
        ? []
        : edited(`Rename \`${name}\` to \`${meant}\``, meant);
    }
    case "refused-value": {
      const written = textOf(path).slice(span.start, span.end);
      const whole = /^(\d+)\.\d*$/.exec(written)?.[1];
      return whole === undefined || Number(whole) === 0
        ? []
        : edited(`Write \`${trouble.name} = ${whole}\``, whole);
    }
  }
}
