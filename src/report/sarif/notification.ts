import type { Notification, ReportingDescriptor } from "sarif";
import type { Notice, NoticeKind } from "../../findings/notice.ts";
import { HOME_PAGE } from "../../findings/rule-address.ts";
import { artifactOf } from "./location.ts";
import { messageOf } from "./message.ts";
import { pascalCaseOf } from "./pascal-case.ts";

/** What each kind of notice means, for `driver.notifications`. */
const MEANINGS = {
  "not-found": "A path that was given does not exist.",
  unreadable: "A file or folder could not be read.",
  "link-not-followed": "A symbolic link was not followed.",
  "not-a-file": "A path has the name of a Python file but is not a file.",
  "too-large": "A file is too large to be scanned.",
  "not-python": "A file does not hold Python text.",
  encoding: "A file is not valid in its declared encoding.",
  "syntax-error":
    "A file has a syntax error; only its sound parts were scanned.",
  "too-deep": "A file is nested too deeply to be scanned whole.",
  deployment: "A setting of Gunicorn is written as Gunicorn does not take it.",
  "fix-refused": "A fix was not applied.",
  "not-analysed": "The analysis of a file failed; its findings are missing.",
  "not-written": "A file was left as it was, and its fixes were not made.",
  "stale-baseline": "The baseline has entries for what is no longer found.",
  "rule-crashed": "A rule failed on a file; its findings there are missing.",
} as const satisfies Record<NoticeKind, string>;

/** A descriptor for each kind of notice that occurs, in order of first occurrence. */
export function notificationDescriptorsOf(
  notices: readonly Notice[],
): ReportingDescriptor[] {
  return kindsOf(notices).map((kind) => ({
    id: kind,
    // SARIF has no name that is the id again; of one word it would be (SARIF1001).
    ...(kind.includes("-") ? { name: pascalCaseOf(kind) } : {}),
    shortDescription: { text: MEANINGS[kind] },
    fullDescription: { text: MEANINGS[kind] },
    help: { text: "The message says what to do." },
    helpUri: HOME_PAGE,
  }));
}

/** Notices as `toolExecutionNotifications`: they tell of one input, the scan itself succeeded. */
export function notificationsOf(notices: readonly Notice[]): Notification[] {
  const kinds = kindsOf(notices);
  return notices.map((notice) => ({
    descriptor: { id: notice.kind, index: kinds.indexOf(notice.kind) },
    level: notice.kind === "rule-crashed" ? "error" : "warning",
    message: messageOf(notice.message),
    ...locationsOf(notice),
  }));
}

function kindsOf(notices: readonly Notice[]): readonly NoticeKind[] {
  return [...new Set(notices.map(({ kind }) => kind))];
}

/** Nothing for a path outside the root of the sources: an address there means nothing elsewhere. */
function locationsOf({ path }: Notice): Pick<Notification, "locations"> {
  if (path === undefined || OUTSIDE.test(path)) return {};
  const artifactLocation = artifactOf(path);
  return { locations: [{ physicalLocation: { artifactLocation } }] };
}

const OUTSIDE = /^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/;
