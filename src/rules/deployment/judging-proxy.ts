import type { Deployment, Proxy } from "../../deploy/deployment.ts";

/**
 * What stands in front that most requests pass: what holds for all of them or for the root, of those the one that
 * gives up first. Null where its time is not known, or where only parts of the site have one.
 */
export function judgingProxy({ proxies }: Deployment): Proxy | null {
  const [first] = proxies
    .filter(
      ({ location, timeoutSeconds }) =>
        timeoutSeconds.kind === "known" &&
        (location === null || isRoot(location)),
    )
    .toSorted((a, b) => a.timeoutSeconds.value - b.timeoutSeconds.value);
  return first ?? null;
}

/** `/`, also as a regular expression or a named one that the root falls back to. */
function isRoot(location: string): boolean {
  return /^(?:[~=^*]+\s+)?\^?\/$|^@/.test(location);
}
