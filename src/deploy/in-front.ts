import type { Deployment, Proxy } from "./deployment.ts";

/** What stands in front of something of the project. */
export interface InFront {
  readonly proxy: Proxy;
  /** To whom it hands over: `web:8000`, `unix:/run/web.sock`; empty where that is not known. */
  readonly targets: readonly string[];
}

/** One whose target is not known: it stands in front of everything. */
export function inFrontOfAll(proxy: Proxy): InFront {
  return { proxy, targets: [] };
}

/** The deployments with what stands in front of them, matched by the addresses where that can be told. */
export function behind(
  deployments: readonly Deployment[],
  inFront: readonly InFront[],
): readonly Deployment[] {
  const served = inFront.map(({ targets }) => servedBy(targets, deployments));
  const isMatched = served.some((some) => some.length > 0);
  return deployments.map((deployment) => ({
    ...deployment,
    proxies: [
      ...deployment.proxies,
      ...inFront.flatMap(({ proxy, targets }, index) =>
        targets.length === 0 ||
        !isMatched ||
        served[index]?.includes(deployment) === true
          ? [proxy]
          : [],
      ),
    ],
  }));
}

/** Those that listen where a proxy hands over; of several at one port the one that is called like the host. */
function servedBy(
  targets: readonly string[],
  deployments: readonly Deployment[],
): readonly Deployment[] {
  return targets.flatMap((target) => {
    const [host = ""] = target.split(":");
    const listening = deployments.filter(
      ({ binds }) =>
        binds.kind === "known" &&
        binds.value.some((bind) => isSameAddress(bind, target)),
    );
    const named = listening.filter(({ name }) => name.endsWith(` (${host})`));
    return named.length > 0 ? named : listening;
  });
}

function isSameAddress(bind: string, target: string): boolean {
  const [socket, other] = [bind, target].map(socketOf);
  if (socket !== null || other !== null) {
    // A relative path is one in the folder where Gunicorn starts.
    return socket === other || other?.endsWith(`/${socket ?? "?"}`) === true;
  }
  return portOf(bind) === portOf(target);
}

function socketOf(address: string): string | null {
  const path = /^unix:(.*)$/.exec(address)?.[1];
  return path === undefined ? null : path.replace(/^\/+/, "/");
}

/** Gunicorn listens at 8000 where an address names no port. */
function portOf(address: string): string {
  return /:(\d+)$/.exec(address)?.[1] ?? "8000";
}
