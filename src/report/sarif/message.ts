import type { Finding, Route } from "../../findings/finding.ts";
import { routeName } from "../../findings/route-name.ts";

/** A Markdown sentence as SARIF wants it: plain text quotes with `'`, Markdown with backticks. */
export function messageOf(markdown: string) {
  return { text: plainOf(markdown), markdown };
}

/**
 * A finding's message with the routes that it names linked to their handlers, which GitHub lists only where
 * the message links them. The Markdown has no links: reviewdog would publish them, and there they lead nowhere.
 */
export function linkedMessageOf({ message, routes }: Finding) {
  const linked = routes
    .slice(0, MOST_LINKS)
    .reduce(
      (text, route, index) =>
        text.replace(
          `\`${routeName(route)}\``,
          () => `[${linkTextOf(route)}](${relatedId(index)})`,
        ),
      message,
    );
  return { text: plainOf(linked), markdown: message };
}

/** The `id` of the related location of a route, by its index in the finding. */
export function relatedId(index: number): number {
  return index + 1;
}

/** More would make a sentence hard to read where links are shown as they are written. */
const MOST_LINKS = 2;

/** SARIF 2.1.0, 3.11.6: brackets in a link's text are escaped. */
function linkTextOf(route: Route): string {
  return routeName(route).replace(/[\\[\]]/g, "\\$&");
}

/** Backticks made single quotes: plain text of a message that was written as Markdown. */
export function plainOf(markdown: string): string {
  return markdown.replaceAll("`", "'");
}
