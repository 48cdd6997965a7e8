import type { VersionControlDetails } from "sarif";
import type { ReportContext } from "../report.ts";
import { SOURCE_ROOT } from "./location.ts";

/** Where the sources can be got again, for viewers that have them not. */
export function provenanceOf({
  repositoryUri,
  revisionId,
  branch,
}: NonNullable<ReportContext["versionControl"]>): VersionControlDetails {
  return {
    repositoryUri,
    revisionId,
    ...(branch !== null && { branch }),
    mappedTo: { uriBaseId: SOURCE_ROOT },
  };
}
