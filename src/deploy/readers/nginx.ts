import { sourceIn, type DeployFile } from "../deploy-file.ts";
import type { Proxy, Setting } from "../deployment.ts";
import { durationSeconds } from "./duration.ts";
import type { Reader } from "./reader.ts";

/** nginx in front: every location that hands over to somebody, with what it waits for an answer. */
export const nginx: Reader = {
  reads: (path) =>
    /nginx|\.conf(?:\.\w+)?$|sites-(?:available|enabled)\//i.test(path),
  matters: (text) => /\b(?:proxy|uwsgi)_pass\b/.test(text),
  read: (file) => ({ launches: [], troubles: [], proxies: proxiesIn(file) }),
};

interface Block {
  readonly name: string;
  readonly timeout: Setting<number> | null;
}

/** 60 s between two reads unless it says otherwise (https://nginx.org/en/docs/http/ngx_http_proxy_module.html). */
const PRESET: Setting<number> = {
  ...{ kind: "known", value: 60, source: null, note: "nginx's default" },
  alternatives: [],
};

const DIRECTIVE = /#[^\n]*|([^\s{};#][^{};#]*)(?=[{;])|([{}])/g;

function proxiesIn(file: DeployFile): readonly Proxy[] {
  const blocks: (Block & { passes: boolean })[] = [
    { name: "", timeout: null, passes: false },
  ];
  const proxies: Proxy[] = [];
  let head = "";
  const close = (): void => {
    const block = blocks.pop();
    if (block?.passes !== true) return;
    const timeoutSeconds = [...blocks, block].findLast(
      ({ timeout }) => timeout !== null,
    )?.timeout;
    proxies.push({
      kind: "nginx",
      name: "nginx",
      location: /^location\s+(.*)$/s.exec(block.name)?.[1]?.trim() ?? null,
      timeoutSeconds: timeoutSeconds ?? PRESET,
    });
  };
  for (const match of file.text.matchAll(DIRECTIVE)) {
    const [, words, brace] = match;
    const here = blocks.at(-1);
    if (brace === "{")
      blocks.push({ name: head, timeout: null, passes: false });
    else if (brace === "}") {
      if (blocks.length > 1) close();
    } else if (words !== undefined) {
      head = words.trim();
      const [name, value = ""] = head.split(/\s+/);
      if (here === undefined) continue;
      if (name === "proxy_pass" || name === "uwsgi_pass") here.passes = true;
      if (name === "proxy_read_timeout") {
        const start = match.index + words.lastIndexOf(value);
        const source = sourceIn(file, { start, end: start + value.length });
        const seconds = durationSeconds(value);
        const timeout: Setting<number> =
          seconds === null
            ? {
                kind: "unknown",
                value: 60,
                source,
                because: `it is \`${value}\``,
              }
            : {
                kind: "known",
                value: seconds,
                source,
                note: null,
                alternatives: [],
              };
        blocks[blocks.length - 1] = { ...here, timeout };
      }
    }
  }
  while (blocks.length > 0) close();
  return proxies;
}
