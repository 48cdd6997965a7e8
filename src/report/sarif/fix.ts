import type { ArtifactChange, Fix as SarifFix, Replacement } from "sarif";
import type { Fix } from "../../findings/fix.ts";
import type { Edit } from "../../text/edit.ts";
import { changesByFile, coalesce, type FileChange } from "../coalesce.ts";
import type { CountedSource, SourceAt } from "../sources.ts";
import { afterIndentation } from "./indentation.ts";
import { artifactOf, regionOf } from "./location.ts";
import { messageOf } from "./message.ts";

/**
 * The one fix of a result: the first that may be applied. Consumers disagree about several
 * (reviewdog takes the last, VS Code shows all), so there is never more than one.
 */
export function fixesOf(fixes: readonly Fix[], sourceAt: SourceAt): SarifFix[] {
  const fix = fixes.find(({ applicability }) => applicability !== "display");
  if (fix === undefined) return [];
  const artifactChanges = changesByFile(fix.edits).map((change) =>
    artifactChangeOf(change, sourceAt),
  );
  if (!artifactChanges.every((change) => change !== null)) return [];
  return [
    {
      description: messageOf(asSentence(fix.title)),
      artifactChanges,
      properties: { applicability: fix.applicability },
    },
  ];
}

function asSentence(title: string): string {
  return title.endsWith(".") ? title : `${title}.`;
}

function artifactChangeOf(
  { path, edits }: FileChange,
  sourceAt: SourceAt,
): ArtifactChange | null {
  const source = sourceAt(path);
  const moved = coalesce(edits, source).map((edit) =>
    afterIndentation(edit, source),
  );
  if (!moved.every((edit) => edit !== null)) return null;
  return {
    artifactLocation: artifactOf(path),
    replacements: coalesce(moved, source).map((edit) =>
      replacementOf(edit, source),
    ),
  };
}

function replacementOf(edit: Edit, source: CountedSource): Replacement {
  return {
    deletedRegion: regionOf(edit.span, source),
    insertedContent: { text: edit.text },
  };
}
