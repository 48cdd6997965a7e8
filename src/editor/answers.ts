import {
  CodeActionKind,
  MarkupKind,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type CodeLens,
  type CodeLensParams,
  type Hover,
  type HoverParams,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { checkAsked, isActionContext, isPosition, isRange } from "./asked.ts";
import { FIX_ALL, fixAllAction, quickFixes } from "./code-actions.ts";
import { routeLenses } from "./code-lens.ts";
import { fileOf, type Desk } from "./desk.ts";
import { findingHover, ruleHover, ruleNamedAt } from "./hover.ts";
import { meets, offsetAt, rangeAt } from "./places.ts";
import type { Shown } from "./project.ts";
import { Lines } from "../text/lines.ts";

/** Fixes and suppressions of the findings in a range, and of the whole document where that is asked for. */
export async function actionsFor(
  desk: Desk,
  params: CodeActionParams,
): Promise<CodeAction[]> {
  checkAsked(params, { range: isRange, context: isActionContext });
  const file = await fileOf(desk, params);
  if (file === null) return [];
  const { range, context } = params;
  const { project, path } = file;
  await project.renewed();
  const shown = project.shown().filter(({ finding }) => finding.path === path);
  const here = shown.filter((one) => {
    const place = rangeOf(one);
    return place !== null && meets(place, range);
  });
  const actions = [
    ...(asksFor(context, CodeActionKind.QuickFix)
      ? here.flatMap(({ finding, view }) =>
          quickFixes(finding, project.folder, view, desk.suppress),
        )
      : []),
    ...(asksFor(context, FIX_ALL) ? fixAllOf(shown, path, project.folder) : []),
  ];
  const { workspaceEdit } = desk.capabilities().workspace ?? {};
  return workspaceEdit?.documentChanges === true
    ? actions
    : actions.map(withPlainChanges);
}

/** Findings of one view can be fixed together: that of the last analysis has nearly all. */
function fixAllOf(
  shown: readonly Shown[],
  path: string,
  folder: string,
): readonly CodeAction[] {
  const [first] = shown;
  if (first === undefined) return [];
  const { view } = first;
  const together = shown.filter((one) => one.view === view);
  const findings = together.map(({ finding }) => finding);
  return fixAllAction(findings, path, folder, view);
}

/** Where a finding is now. */
function rangeOf({ finding, view }: Shown): Range | null {
  const span = view.around(finding);
  const lines = view.file(finding.path)?.lines;
  return span && lines ? rangeAt(lines, span) : null;
}

/** A kind stands for those below it: `source.fixAll` for `source.fixAll.hanglint`. */
function asksFor({ only }: CodeActionContext, kind: string): boolean {
  return (
    only === undefined ||
    only.some((asked) => asked === kind || kind.startsWith(`${asked}.`))
  );
}

/** For a client that knows nothing of versions. */
function withPlainChanges(action: CodeAction): CodeAction {
  const changes: NonNullable<WorkspaceEdit["changes"]> = {};
  for (const change of action.edit?.documentChanges ?? []) {
    if (!("textDocument" in change)) continue;
    changes[change.textDocument.uri] = change.edits.filter(
      (edit) => "newText" in edit,
    );
  }
  return { ...action, edit: { changes } };
}

/** The rule and the route behind a finding, or the rule that a comment names. */
export async function hoverAt(
  desk: Desk,
  params: HoverParams,
): Promise<Hover | null> {
  checkAsked(params, { position: isPosition });
  const file = await fileOf(desk, params);
  if (file === null) return null;
  const { textDocument, position } = params;
  const { project, path } = file;
  const text = desk.documents.get(textDocument.uri)?.getText();
  const inComment = text ? hoverInComment(desk, text, position) : null;
  if (inComment !== null) return inComment;
  const at = { start: position, end: position };
  for (const shown of project.shown()) {
    const range = shown.finding.path === path ? rangeOf(shown) : null;
    if (range === null || !meets(range, at)) continue;
    const value = findingHover(shown.finding, project.folder, shown.view);
    return { contents: { kind: MarkupKind.Markdown, value }, range };
  }
  return null;
}

function hoverInComment(
  { rules }: Desk,
  text: string,
  position: HoverParams["position"],
): Hover | null {
  const lines = new Lines(text);
  const lineStart = lines.startOf(position.line + 1);
  const column = offsetAt(lines, position) - lineStart;
  const named = ruleNamedAt(lines.textOf(position.line + 1), column, rules);
  if (named === null) return null;
  const { rule, start, end } = named;
  const span = { start: lineStart + start, end: lineStart + end };
  return {
    contents: { kind: MarkupKind.Markdown, value: ruleHover(rule) },
    range: rangeAt(lines, span),
  };
}

/** What the routes of a document run into. */
export async function lensesOf(
  desk: Desk,
  params: CodeLensParams,
): Promise<CodeLens[]> {
  const file = await fileOf(desk, params);
  if (file === null) return [];
  const { project, path } = file;
  const { routes, view } = project.routes();
  return [...routeLenses(routes, path, view)];
}
