import type { Dialect } from "../../catalog/dialects.ts";
import type { FileEdit, Fix } from "../../findings/fix.ts";
import type { ConfigEntry } from "../../semantics/engines/app-config.ts";
import type { Engine } from "../../semantics/engines/engine.ts";
import type { Extension } from "../../semantics/engines/extension.ts";
import { lineEndOf, type Edit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import { insertKeyword } from "../insert-argument.ts";
import { lineBehind } from "../line-behind.ts";
import type { RuleContext } from "../rule.ts";
import { connectEntry } from "./bound-code.ts";
import { entryInDict } from "./dict-entry.ts";

const OPTIONS = "SQLALCHEMY_ENGINE_OPTIONS";

/**
 * The patch for Flask-SQLAlchemy: an entry of the configuration beside the database's URL, or of the options
 * that are there; else the extension's own `engine_options`. None where neither can be edited.
 */
export function extensionPatch(
  context: RuleContext,
  { call: ref }: Engine,
  { configuredAt, optionsAt }: Extension,
  dialect: Dialect,
  seconds: number,
): readonly Fix[] {
  const entry = connectEntry(dialect, seconds);
  if (entry === null) return [];
  const arguments_ = `{"${entry.key}": ${entry.value}}`;
  const options = `{"connect_args": ${arguments_}}`;
  const fix = (edits: readonly FileEdit[], written: string): Fix => ({
    title: `Add \`${written}\``,
    applicability: "unsafe",
    edits,
  });
  const isEditable = ({ module }: ConfigEntry): boolean =>
    context.isEditable(module.path);

  if (optionsAt.length > 0) {
    const written = `"connect_args": ${arguments_}`;
    const edits = optionsAt.filter(isEditable).flatMap((at) => {
      const edit = entryInDict(
        context.textOf(at.module.path),
        at.value,
        "connect_args",
        written,
      );
      return edit === null ? [] : [{ ...edit, path: at.module.path }];
    });
    return edits.length < optionsAt.length ? [] : [fix(edits, written)];
  }
  for (const at of configuredAt.filter(isEditable)) {
    const edit = besideEntry(context, at, options);
    if (edit === null) continue;
    const path = at.module.path;
    return [fix([{ ...edit, path }], `${OPTIONS} = ${options}`)];
  }
  const module = context.model.module(ref.module);
  const call = module.call(ref.call);
  const given = call.arguments.some(
    (argument) =>
      argument.kind === "unpacking" ||
      (argument.kind === "keyword" && argument.name === "engine_options"),
  );
  if (given) return [];
  const written = `engine_options=${options}`;
  const edit = insertKeyword(context.textOf(ref.module), call, written);
  return [fix([{ ...edit, path: ref.module }], written)];
}

/** One more entry of the configuration, written as the one beside it. */
function besideEntry(
  { textOf }: RuleContext,
  { module, value, place }: ConfigEntry,
  options: string,
): Edit | null {
  const text = textOf(module.path);
  switch (place.kind) {
    case "name":
      return lineBehindValue(
        text,
        { start: place.target.start, end: value.span.end },
        `${OPTIONS} = ${options}`,
      );
    case "item": {
      const object = text.slice(place.object.start, place.object.end);
      const line = `${object}["${OPTIONS}"] = ${options}`;
      return lineBehindValue(
        text,
        { start: place.target.start, end: value.span.end },
        line,
      );
    }
    case "keyword":
      return insertKeyword(
        text,
        module.call(place.call),
        `${OPTIONS}=${options}`,
      );
    case "entry": {
      const { start } = place.key;
      const indent = /[\n\r]([ \t]*)$/.exec(text.slice(0, start))?.[1];
      const separator =
        indent === undefined ? " " : `${lineEndOf(text)}${indent}`;
      return {
        span: { start, end: start },
        text: `"${OPTIONS}": ${options},${separator}`,
      };
    }
    case "other":
      return null;
  }
}

/** A line behind an assignment; null where brackets around its value go on behind it, or it has no line for itself. */
function lineBehindValue(
  text: string,
  { start, end }: Span,
  line: string,
): Edit | null {
  const opened = text.slice(start, end);
  const goesOn = /=\s*\(/.test(opened) && !opened.trimEnd().endsWith(")");
  return goesOn ? null : lineBehind(text, { start, end }, line);
}
