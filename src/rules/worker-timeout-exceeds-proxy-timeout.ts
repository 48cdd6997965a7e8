import { sourceOf } from "../deploy/consequence.ts";
import type { Deployment, Proxy } from "../deploy/deployment.ts";
import type { Level } from "../findings/finding.ts";
import { dedent } from "../text/dedent.ts";
import { fittingTimeout } from "./deployment/fitting-timeout.ts";
import { judgingProxy } from "./deployment/judging-proxy.ts";
import {
  reportDeployments,
  type Complaint,
} from "./deployment/report-deployments.ts";
import { placeOfSetting } from "./deployment/setting-place.ts";
import { settingPatch } from "./deployment/setting-patch.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const workerTimeoutExceedsProxyTimeout: Rule = {
  info: {
    code: "HL502",
    name: "worker-timeout-exceeds-proxy-timeout",
    status: "stable",
    summary: "A worker timeout longer than the proxy in front waits.",
    why: dedent`
      When nginx, a load balancer or a platform's router gives up, the client gets a 504 and is gone, but the worker does
      not know: it goes on with a request whose answer nobody reads, and a client that tries again costs the next worker.
      Each step from the call to the client must be shorter than the next: call, worker, proxy.

      Gunicorn looks at the heartbeats once a second, so a timeout that equals the proxy's comes too late as well; that
      is a note. Under gthread, gevent and ASGI workers the timeout ends no request; there, too, it is a note.
    `,
    example: {
      path: "docker-compose.yml",
      beside: {
        "nginx.conf": dedent`
          server {
            location / {
              proxy_pass http://web:8000;
              proxy_read_timeout 60s;
            }
          }
        `,
      },
      bad: dedent`
        services:
          web:
            image: shop
            command: gunicorn --timeout 120 shop:app
      `,
      good: dedent`
        services:
          web:
            image: shop
            command: gunicorn --timeout 50 shop:app
      `,
    },
    fixSafety:
      "The fix is unsafe: a request that takes longer than the new timeout gets its sync worker killed. Raising the proxy's timeout is the other way.",
    cwe: [1088],
    references: [
      "https://docs.gunicorn.org/en/stable/settings.html#timeout",
      "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout",
      "https://devcenter.heroku.com/articles/request-timeout",
    ],
  },

  check: (_, context) =>
    reportDeployments(context, (deployment) => judge(context, deployment)),
};

function judge(
  context: RuleContext,
  deployment: Deployment,
): readonly Complaint[] {
  const { timeoutSeconds: setting } = deployment;
  const proxy = judgingProxy(deployment);
  const place = placeOfSetting(deployment, setting);
  if (proxy === null || place === null || setting.kind === "unknown") return [];
  const { value: limit } = proxy.timeoutSeconds;
  if (setting.value < limit) return [];
  const value = fittingTimeout(proxy);
  return [
    {
      place,
      setting: "timeout",
      level: levelOf(deployment, limit),
      confidence: "high",
      message: `\`timeout\` is ${setting.value} s (${sourceOf(setting)}), but ${nameOf(proxy)} gives up after ${limit} s (${sourceOf(proxy.timeoutSeconds)}): ${consequence(deployment)}.`,
      fixes: settingPatch(
        context,
        deployment,
        [{ name: "timeout", setting, value }],
        "unsafe",
      ),
    },
  ];
}

function levelOf(
  { workerKind, timeoutSeconds }: Deployment,
  limit: number,
): Level {
  return workerKind === "sync" && timeoutSeconds.value > limit
    ? "warning"
    : "note";
}

function consequence({ workerKind, workerClass }: Deployment): string {
  return workerKind === "sync"
    ? "the client is gone, and a sync worker goes on with its request"
    : `the clients are gone before Gunicorn replaces a \`${workerClass.value}\` worker that is stuck`;
}

function nameOf({ name, location }: Proxy): string {
  return location === null ? name : `${name} (\`location ${location}\`)`;
}
