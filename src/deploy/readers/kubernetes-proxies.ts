import type { Proxy } from "../deployment.ts";
import { at, entriesOf, textAt, type Value } from "../documents/document.ts";
import type { Located } from "../located.ts";
import { secondsOf } from "./kubernetes.ts";

const NGINX = "nginx.ingress.kubernetes.io/";

/** What an ingress, or a load balancer's settings, say of how long they wait. */
export function proxiesOf(document: Value): readonly Proxy[] {
  switch (textAt(document, "kind")?.text) {
    case "Ingress":
      return ingressProxies(document);
    case "BackendConfig": {
      // 30 s: https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#timeout
      const given = textAt(document, "spec", "timeoutSec");
      return [proxy("GKE's load balancer", given, 30, "GKE's default")];
    }
    default:
      return [];
  }
}

function ingressProxies(document: Value): readonly Proxy[] {
  const annotations = entriesOf(at(document, "metadata", "annotations"));
  const annotated = (key: string): Located | null => {
    const entry = annotations.find((one) => one.key === key);
    return entry === undefined ? null : textAt(entry.value);
  };
  const attributes = annotated(
    "alb.ingress.kubernetes.io/load-balancer-attributes",
  );
  const isAlb =
    annotations.some(({ key }) =>
      key.startsWith("alb.ingress.kubernetes.io/"),
    ) || textAt(document, "spec", "ingressClassName")?.text === "alb";
  if (isAlb) {
    const match = /idle_timeout\.timeout_seconds=(\d+)/.exec(
      attributes?.text ?? "",
    );
    const seconds = match?.[1] ?? "";
    const start =
      (match?.index ?? 0) + (match?.[0].length ?? 0) - seconds.length;
    const given = match && attributes && partAt(attributes, start, seconds);
    return [
      {
        ...proxy("the load balancer", given ?? null, 60, "AWS's default"),
        kind: "alb",
      },
    ];
  }
  const className =
    textAt(document, "spec", "ingressClassName")?.text ??
    annotated("kubernetes.io/ingress.class")?.text ??
    "";
  const isNginx =
    className.includes("nginx") ||
    annotations.some(({ key }) => key.startsWith(NGINX));
  return isNginx
    ? [
        proxy(
          "the ingress",
          annotated(`${NGINX}proxy-read-timeout`),
          60,
          "nginx's default",
        ),
      ]
    : [];
}

function proxy(
  name: string,
  given: Located | null,
  preset: number,
  note: string,
): Proxy {
  return {
    kind: "ingress",
    name,
    location: null,
    timeoutSeconds: secondsOf(given, preset, note),
  };
}

function partAt(located: Located, start: number, text: string): Located {
  return {
    text,
    sourceAt: () => located.sourceAt(start, start + text.length),
  };
}
