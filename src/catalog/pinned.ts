import { compareVersions } from "../text/version.ts";
import type { Api } from "./api.ts";

/**
 * The rows as the project's releases behave: the defaults of the newest change that its oldest possible
 * release has; without a pin those of the oldest release.
 * @param pins the oldest release that may run, by the package's name on PyPI.
 */
export function pinnedTo(
  apis: readonly Api[],
  pins: ReadonlyMap<string, string>,
): readonly Api[] {
  return apis.map((api) => {
    const release = api.package && pins.get(api.package);
    if (!release) return api;
    const change = api.changes?.findLast(
      ({ since }) => compareVersions(release, since) >= 0,
    );
    if (change === undefined) return api;
    const { withoutTimeout, attempts } = change;
    return { ...api, withoutTimeout, attempts };
  });
}
