import { sourceIn, type DeployFile } from "../deploy-file.ts";
import { inFrontOfAll } from "../in-front.ts";
import type { Proxy, Setting } from "../deployment.ts";
import { durationSeconds } from "./duration.ts";
import type { Reader } from "./reader.ts";

/** `gcloud run deploy`, as a command of a script or as the words of a build step. */
export const cloudRun: Reader = {
  reads: (path) =>
    /\.(?:sh|bash|mk|ya?ml)$|(?:^|\/)(?:GNU)?[Mm]akefile$|(?:^|\/)[^./]+$/.test(
      path,
    ),
  matters: (text) => /\brun\b/.test(text) && text.includes("gcloud"),
  read: (file) => ({
    launches: [],
    troubles: [],
    proxies: proxiesIn(file).map(inFrontOfAll),
  }),
};

/** In a command, words stand apart by blanks and continued lines; in a list, by quotes, commas, or a dash on a line of its own. */
const COMMAND =
  /^(?![ \t]*#).*?\bgcloud\b(?:[ \t]+(?:alpha|beta|--?[\w-]+(?:=\S+)?))*[ \t]+run[ \t]+deploy\b((?:\\\r?\n|[^\r\n;&|])*)/gm;
const STEP =
  /["']?\brun["']?[ \t]*(?:,[ \t]*(?:\r?\n[ \t]*)?|\r?\n[ \t]*-[ \t]+)["']?deploy\b((?:[^\]#]|#(?!\n))*?)(?=\]|\r?\n[ \t]*(?:-[ \t]+)?\w+:|$(?![^]))/g;

const TIMEOUT =
  /--timeout(?:[ \t]*=[ \t]*|["']?(?:[ \t]*,[ \t]*|[ \t]*\r?\n[ \t]*-[ \t]+|[ \t]+(?:\\\r?\n[ \t]*)?))["']?([^\s"',\]]+)/;

function proxiesIn(file: DeployFile): readonly Proxy[] {
  return [COMMAND, STEP].flatMap((pattern) =>
    [...file.text.matchAll(pattern)].map(({ 0: whole, 1: rest = "", index }) =>
      proxyOf(file, index + whole.length - rest.length, rest),
    ),
  );
}

function proxyOf(file: DeployFile, start: number, rest: string): Proxy {
  return {
    kind: "cloud-run",
    name: "Cloud Run",
    location: null,
    timeoutSeconds: timeoutOf(file, start, rest),
  };
}

/** 300 s unless it says otherwise (https://cloud.google.com/run/docs/configuring/request-timeout). */
function timeoutOf(
  file: DeployFile,
  start: number,
  rest: string,
): Setting<number> {
  const base = { value: 300, alternatives: [] } as const;
  const given = TIMEOUT.exec(rest);
  const [whole, value = ""] = given ?? [];
  if (given === null || whole === undefined) {
    const note = "Cloud Run's default";
    return { ...base, kind: "known", source: null, note };
  }
  const end = start + given.index + whole.length;
  const source = sourceIn(file, { start: end - value.length, end });
  const seconds = durationSeconds(value);
  return seconds === null
    ? { kind: "unknown", value: 300, source, because: `it is \`${value}\`` }
    : { ...base, kind: "known", value: seconds, source, note: null };
}
