import {
  ErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { RuleInfo } from "../findings/rule-info.ts";
import type { Suppress } from "./code-actions.ts";
import { pathOf } from "./places.ts";
import type { ProjectState } from "./project.ts";
import type { Projects } from "./projects.ts";

/** What the answers to a client are made from. */
export interface Desk {
  readonly documents: TextDocuments<TextDocument>;
  readonly projects: Projects;
  readonly capabilities: () => ClientCapabilities;
  /** All rules that there are. */
  readonly rules: readonly RuleInfo[];
  readonly suppress: Suppress;
}

/** A file, and the project that it is judged in. */
export interface FileInProject {
  readonly project: ProjectState;
  /** As findings name it. */
  readonly path: string;
}

/** What a request says of its document; a client may send anything. */
export interface Asking {
  readonly textDocument?: { readonly uri?: unknown } | null;
}

/**
 * The file that a request is about, once its project has been analysed; null for what is no file.
 * @throws ResponseError where the request names no document
 */
export async function fileOf(
  { projects }: Pick<Desk, "projects">,
  asking: Asking,
): Promise<FileInProject | null> {
  const uri = asking.textDocument?.uri;
  if (typeof uri !== "string") {
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      "the request names no document: `textDocument.uri` is missing",
    );
  }
  const absolute = pathOf(uri);
  if (absolute === null) return null;
  const project = projects.of(absolute);
  await project.ready();
  return { project, path: project.nameOf(absolute) };
}
