import { sourceIn, type DeployFile } from "../deploy-file.ts";
import type { Setting } from "../deployment.ts";
import type { InFront } from "../in-front.ts";
import { durationSeconds } from "./duration.ts";
import { nginxDirectives, type NginxDirective } from "./nginx-directives.ts";
import type { Reader } from "./reader.ts";

/** nginx in front: every location that hands over to somebody, with what it waits for an answer. */
export const nginx: Reader = {
  reads: (path) =>
    /nginx|\.conf(?:\.\w+)?$|sites-(?:available|enabled)\//i.test(path),
  matters: (text) => /\b(?:proxy|uwsgi)_pass\b/.test(text),
  read: (file) => ({ launches: [], troubles: [], proxies: proxiesIn(file) }),
};

function proxiesIn(file: DeployFile): readonly InFront[] {
  const directives = nginxDirectives(file.text);
  const upstreams = upstreamsIn(directives);
  const inBlocks = (
    block: readonly NginxDirective[],
    name: string,
    outer: Setting<number>,
  ): readonly InFront[] => {
    // It holds for all of its block, also for what stands above it.
    const own = block.findLast(
      ({ words }) => words[0] === "proxy_read_timeout",
    );
    const timeoutSeconds = own === undefined ? outer : timeoutOf(own, file);
    return block.flatMap(({ words, block: inner }): readonly InFront[] => {
      if (inner !== null) {
        return inBlocks(inner, words.join(" "), timeoutSeconds);
      }
      const [directive, to = ""] = words;
      if (directive !== "proxy_pass" && directive !== "uwsgi_pass") return [];
      if (isElsewhere(to)) return [];
      const location = /^location\s+(.*)$/s.exec(name)?.[1] ?? null;
      return [
        {
          proxy: { kind: "nginx", name: "nginx", location, timeoutSeconds },
          targets: targetsOf(to, upstreams),
        },
      ];
    });
  };
  return inBlocks(directives, "", PRESET);
}

/** 60 s between two reads unless it says otherwise (https://nginx.org/en/docs/http/ngx_http_proxy_module.html). */
const PRESET: Setting<number> = {
  ...{ kind: "known", value: 60, source: null, note: "nginx's default" },
  alternatives: [],
};

function timeoutOf(
  { words: [, value = ""], lastWord }: NginxDirective,
  file: DeployFile,
): Setting<number> {
  const source = sourceIn(file, lastWord);
  const seconds = durationSeconds(value);
  return seconds === null
    ? { kind: "unknown", value: 60, source, because: `it is \`${value}\`` }
    : {
        ...{ kind: "known", value: seconds, source, note: null },
        alternatives: [],
      };
}

/** The servers of each `upstream`. */
function upstreamsIn(
  directives: readonly NginxDirective[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    directives.flatMap(({ words: [directive, name = ""], block }) => {
      if (block === null) return [];
      return directive === "upstream"
        ? [[name, serversIn(block)] as const]
        : [...upstreamsIn(block)];
    }),
  );
}

function serversIn(block: readonly NginxDirective[]): readonly string[] {
  return block.flatMap(({ words: [directive, address] }) =>
    directive === "server" && address !== undefined ? [address] : [],
  );
}

/** A site of somebody else, which is no application server here. */
function isElsewhere(to: string): boolean {
  return /^https:\/\/[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[:/]|$)/i.test(to);
}

/** `http://web`, `http://127.0.0.1:8000/app/`, `http://unix:/run/web.sock:/`; none where a variable says it. */
function targetsOf(
  to: string,
  upstreams: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const plain = to.replace(/^\w+:\/\//, "");
  const target = plain.startsWith("unix:")
    ? plain.replace(/(?<=^unix:[^:]*):.*$/, "")
    : plain.replace(/\/.*$/s, "");
  if (target.includes("$") || target === "") return [];
  const servers = upstreams.get(target);
  if (servers !== undefined) return servers;
  return [/:/.test(target) ? target : `${target}:80`];
}
