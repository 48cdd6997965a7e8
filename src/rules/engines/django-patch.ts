import { patchSeconds } from "../../deploy/patch-seconds.ts";
import type { Fix } from "../../findings/fix.ts";
import {
  entryNamed,
  type DjangoDatabase,
} from "../../semantics/engines/django-databases.ts";
import type { RuleContext } from "../rule.ts";
import { connectEntry } from "./bound-code.ts";
import { entryInDict } from "./dict-entry.ts";
import { poolerBefore } from "./pooler-before.ts";
import { waitFor } from "./engine-standing.ts";

/** The patch that adds the driver's option to a database of Django's settings; none where it has no dict of its own. */
export function djangoPatch(
  context: RuleContext,
  path: string,
  database: DjangoDatabase,
): readonly Fix[] {
  const { deployment, isEditable, textOf } = context;
  const { settings, server, statement } = database;
  if (server.kind !== "known" && server.kind !== "likely") return [];
  const isLifted = statement.kind === "unbounded" && statement.how === "lifted";
  if (settings === null || isLifted || !isEditable(path)) return [];
  if (poolerBefore(context, database) !== null) return [];
  const seconds = patchSeconds(deployment, waitFor(server.dialect));
  const entry = connectEntry(server.dialect, seconds);
  if (entry === null) return [];
  const option = `"${entry.key}": ${entry.value}`;
  const options = entryNamed(settings, "OPTIONS");
  const written = options === null ? `"OPTIONS": {${option}}` : option;
  const edit = options
    ? entryInDict(textOf(path), options.value, entry.key, option)
    : entryInDict(textOf(path), settings, "OPTIONS", written);
  return edit === null
    ? []
    : [
        {
          title: `Add \`${written}\``,
          applicability: "unsafe",
          edits: [{ ...edit, path }],
        },
      ];
}
