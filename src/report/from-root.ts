import {
  compareFindings,
  type Finding,
  type Place,
  type Route,
} from "../findings/finding.ts";
import { compareNotices, type Notice } from "../findings/notice.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { moduleNameOf } from "../text/module-name.ts";
import type { ReportContext } from "./report.ts";

/**
 * The result with paths, and names made from paths, counted from the root of the sources, in the order of
 * those paths: what a code host and a fingerprint need, from whichever folder the scan was started.
 */
export function fromRoot(result: ScanResult, moved: Moved): ScanResult {
  const sources = [...result.sources.values()].map((source) => ({
    ...source,
    path: moved(source.path),
  }));
  return {
    ...result,
    findings: result.findings
      .map((finding) => movedFinding(finding, moved))
      .sort(compareFindings),
    notices: result.notices
      .map((notice) => movedNotice(notice, moved))
      .sort(compareNotices),
    sources: new Map(sources.map((source) => [source.path, source])),
  };
}

type Moved = ReportContext["pathFromRoot"];

function movedFinding(finding: Finding, moved: Moved): Finding {
  return {
    ...movedPlace(finding, moved),
    within: movedName(finding.within, finding.path, moved),
    routes: finding.routes.map((route) => movedRoute(route, moved)),
    trace: finding.trace.map((step) => movedPlace(step, moved)),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => movedPlace(edit, moved)),
    })),
  };
}

function movedRoute(route: Route, moved: Moved): Route {
  return {
    ...route,
    handler: movedName(route.handler, route.at.path, moved),
    at: movedPlace(route.at, moved),
  };
}

function movedPlace<T extends Place>(place: T, moved: Moved): T {
  return { ...place, path: moved(place.path) };
}

/** A name that does not begin with its module's, as one that was found otherwise, stays. */
function movedName(name: string, path: string, moved: Moved): string {
  const before = moduleNameOf(path);
  const after = moduleNameOf(moved(path));
  if (name === before) return after;
  return name.startsWith(`${before}.`)
    ? after + name.slice(before.length)
    : name;
}

/** A path outside of the root says nothing elsewhere; it stays as it was written. */
function movedNotice(notice: Notice, moved: Moved): Notice {
  if (notice.path === undefined || /^(?:\/|[A-Za-z]:)/.test(notice.path)) {
    return notice;
  }
  return { ...notice, path: moved(notice.path) };
}
