import { consequenceOfWaiting } from "../../deploy/consequence.ts";
import type { Deployment } from "../../deploy/deployment.ts";
import type { Wait } from "../../deploy/stall.ts";
import type { Standing } from "../standing.ts";

/** What becomes of a worker when a statement runs without end, as a clause: `a request with a slow statement can …`. */
export function consequenceOfStatement(
  deployment: Deployment,
  standing: Standing,
  wait: Wait,
): string {
  switch (standing.kind) {
    case "route":
      return `${standing.name} can ${consequenceOfWaiting(deployment, wait)}`;
    case "off-request":
      return `a statement can run forever, though no request waits for it (${standing.where})`;
    case "unknown":
      return `a request with a slow statement can ${consequenceOfWaiting(deployment, wait)}`;
  }
}
