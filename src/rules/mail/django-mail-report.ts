import { consequenceOfWaiting } from "../../deploy/consequence.ts";
import { patchSeconds } from "../../deploy/patch-seconds.ts";
import type { Fix } from "../../findings/fix.ts";
import { contains, type Span } from "../../text/span.ts";
import { djangoStanding } from "../engines/django-subject.ts";
import { lineBehind } from "../line-behind.ts";
import type { Report, RuleContext, RuleMatch } from "../rule.ts";

const HOST = "EMAIL_HOST";
const TIMEOUT = "EMAIL_TIMEOUT";

/** Django's mail server when nothing bounds what is sent through it, on the line of the settings that names it. */
export function djangoMailReports(
  { path, candidate }: RuleMatch,
  context: RuleContext,
): readonly Report[] {
  const { assignment } = candidate.captures;
  if (assignment === undefined) return [];
  const { deployment, model } = context;
  return model
    .endlessMailHostsIn(path)
    .filter((host) => contains(assignment, host))
    .map((span) => ({
      subject: {
        kind: "place",
        path,
        span,
        within: model.module(path).name,
        name: HOST,
      },
      level: djangoStanding.level,
      confidence: "medium",
      message: `Django sends mail through \`${HOST}\` without \`${TIMEOUT}\`: a request that does can ${consequenceOfWaiting(deployment)}.`,
      step: `settings without \`${TIMEOUT}\``,
      fixes: timeoutPatch(context, path, assignment),
    }));
}

/** Adds the timeout on a line of its own below the host; none where the settings have one that is None. */
function timeoutPatch(
  { deployment, isEditable, textOf }: RuleContext,
  path: string,
  assignment: Span,
): readonly Fix[] {
  const text = textOf(path);
  if (!isEditable(path) || text.includes(TIMEOUT)) return [];
  const added = `${TIMEOUT} = ${String(patchSeconds(deployment))}`;
  const edit = lineBehind(text, assignment, added);
  return edit === null
    ? []
    : [
        {
          title: `Add \`${added}\``,
          applicability: "unsafe",
          edits: [{ ...edit, path }],
        },
      ];
}
