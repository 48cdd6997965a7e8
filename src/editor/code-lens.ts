import type { CodeLens } from "vscode-languageserver";
import { routeName } from "../findings/route-name.ts";
import type { RouteHazards } from "../findings/route-survey.ts";
import { counted } from "../text/counted.ts";
import { rangeAt } from "./places.ts";
import type { View } from "./view.ts";

/** Above each handler of a document, what its routes run into. */
export function routeLenses(
  routes: readonly RouteHazards[],
  path: string,
  view: View,
): readonly CodeLens[] {
  return routes.flatMap((route): CodeLens[] => {
    const { at, hazards, worst } = route;
    if (at.path !== path || worst === null) return [];
    const span = view.place(at);
    const file = view.file(path);
    if (span === null || file === null) return [];
    const count = counted(hazards, "hazard");
    return [
      {
        range: rangeAt(file.lines, span),
        command: {
          title: `${routeName(route)}: ${count}, the worst: ${worst.level} ${worst.code}`,
          // A lens without a command is drawn as text.
          command: "",
        },
      },
    ];
  });
}
