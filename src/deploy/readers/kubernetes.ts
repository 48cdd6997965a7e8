import { folderOf, foldersUp, pathIn } from "../project-files.ts";
import type { DeployFile } from "../deploy-file.ts";
import type { Proxy, Setting, StopTimeout } from "../deployment.ts";
import {
  at,
  itemsOf,
  mapsIn,
  textAt,
  type Value,
} from "../documents/document.ts";
import { parseYaml } from "../documents/yaml.ts";
import { surroundings, type Launch } from "../launch.ts";
import type { Located } from "../located.ts";
import { known, type TextValue, type Variables } from "../shell/value.ts";
import { startsOfContainer, type ImageCommand } from "./image.ts";
import { interpolate, valueOf, wordOf } from "./interpolation.ts";
import { inFrontOfAll } from "../in-front.ts";
import { proxiesOf } from "./kubernetes-proxies.ts";
import type { Reader, ReaderContext } from "./reader.ts";
import { startOfSettings } from "./start-of-settings.ts";
import { labelIn, templateVariables } from "./template-variables.ts";

/** Manifests of Kubernetes, OpenShift and Knative, and Helm's templates and values of them. */
export const kubernetes: Reader = {
  reads: (path) => /\.(?:ya?ml)(?:\.\w+)?$/.test(path),
  matters: (text) =>
    /^[ \t-]*containers:/m.test(text)
      ? /command|args|GUNICORN_CMD_ARGS/.test(text)
      : /kind: *["']?(?:Ingress|BackendConfig)\b/.test(text),
  read: (file, context) => {
    const { documents, troubles } = parseYaml(file);
    const variables = templateVariables(file, chartValues(file, context));
    const pods = documents.flatMap((document) => podsIn(document));
    return {
      launches: pods.flatMap((pod) =>
        launchesOfPod(pod, file, variables, context),
      ),
      troubles:
        pods.length > 0 || file.text.includes("gunicorn") ? troubles : [],
      proxies: documents
        .flatMap((document) => proxiesOf(document))
        .map(inFrontOfAll),
    };
  },
};

interface Pod {
  readonly spec: Value;
  /** Of the object around it. */
  readonly name: string | null;
  readonly proxies: readonly Proxy[];
}

/** Every map with containers, wherever an object or a chart's values hold it. */
function podsIn(document: Value): readonly Pod[] {
  const name = textAt(document, "metadata", "name")?.text ?? null;
  const proxies = knativeProxies(document);
  const specs = mapsIn(document).filter(
    (map) => itemsOf(at(map, "containers")).length > 0,
  );
  return specs.map((spec) => ({ spec, name, proxies }));
}

/** Cloud Run waits 300 s unless the revision says otherwise (https://cloud.google.com/run/docs/configuring/request-timeout). */
function knativeProxies(document: Value): readonly Proxy[] {
  if (
    !(textAt(document, "apiVersion")?.text ?? "").startsWith(
      "serving.knative.dev/",
    )
  )
    return [];
  const given = textAt(document, "spec", "template", "spec", "timeoutSeconds");
  return [
    {
      kind: "cloud-run",
      name: "Cloud Run",
      location: null,
      timeoutSeconds: secondsOf(given, 300, "Cloud Run's default"),
    },
  ];
}

function launchesOfPod(
  { spec, name, proxies }: Pod,
  file: DeployFile,
  outer: Variables,
  { project, follow }: ReaderContext,
): readonly Launch[] {
  return itemsOf(at(spec, "containers")).flatMap((container) => {
    const environment = new Map<string, TextValue>([
      ...outer,
      ...environmentOf(container, outer),
    ]);
    const command = commandAt(at(container, "command"), environment);
    const given = commandAt(at(container, "args"), environment);
    const run = {
      ...surroundings(
        folderOf(file.path),
        labelIn(file, name ?? textAt(container, "name")?.text ?? null),
        environment,
      ),
      runsIn: "container" as const,
      stopTimeout: stopTimeoutOf(spec),
      proxies,
      ...{ positional: [], follow },
    };
    const launches = startsOfContainer(command, given, run, project);
    return launches.length > 0 || command !== null || given !== null
      ? launches
      : startOfSettings(run);
  });
}

/** `env: [{name, value}]`; what comes from a secret or a map is not known. */
function environmentOf(
  container: Value,
  outer: Variables,
): readonly (readonly [string, TextValue])[] {
  return itemsOf(at(container, "env")).flatMap((item) => {
    const name = textAt(item, "name")?.text;
    if (name === undefined) return [];
    const value = textAt(item, "value");
    if (value !== null) return [[name, filledIn(value, outer)] as const];
    const unknown: TextValue = {
      kind: "unknown",
      because: `$${name} comes from elsewhere in the cluster`,
      source: item.source,
    };
    return at(item, "valueFrom") === null ? [] : [[name, unknown] as const];
  });
}

/** A value with what a template fills in; a plain dollar means nothing here. */
function filledIn(located: Located, outer: Variables): TextValue {
  return /\$T\d/.test(located.text)
    ? valueOf(interpolate(located, outer))
    : known(located);
}

/** Kubernetes fills `$(NAME)` in itself; a shell inside sees the rest. */
function commandAt(
  value: Value | null,
  variables: Variables,
): ImageCommand | null {
  if (value === null) return null;
  const texts =
    value.kind === "list"
      ? value.items.flatMap((item) => textAt(item) ?? [])
      : [];
  const own = textAt(value);
  const words = own === null ? texts : [own];
  const fields = words.map((word, index) => {
    const isScript = /^-[a-z]*c$/.test(words[index - 1]?.text ?? "");
    if (isScript) return wordOf(word, { note: null, missing: [] }, true);
    const plain = { ...word, text: word.text.replace(/\$\((\w+)\)/g, "${$1}") };
    const filled = interpolate(
      plain.text.length === word.text.length ? plain : word,
      variables,
    );
    return wordOf(filled.located, filled, false);
  });
  return { kind: "exec", fields };
}

/** 30 seconds unless it says otherwise. */
function stopTimeoutOf(spec: Value): StopTimeout {
  const name = "terminationGracePeriodSeconds";
  return {
    name,
    seconds: secondsOf(textAt(spec, name), 30, "Kubernetes's default"),
  };
}

export function secondsOf(
  given: Located | null,
  preset: number,
  note: string,
): Setting<number> {
  const value = Number(given?.text.trim().replace(/s$/, "") ?? Number.NaN);
  if (given === null) {
    return {
      kind: "known",
      value: preset,
      source: null,
      note,
      alternatives: [],
    };
  }
  const source = given.sourceAt(0, given.text.length);
  return Number.isNaN(value)
    ? { kind: "unknown", value: preset, source, because: "it is no number" }
    : { kind: "known", value, source, note: null, alternatives: [] };
}

/** The `values.yaml` of the chart that a template belongs to. */
function chartValues(
  file: DeployFile,
  { project }: ReaderContext,
): Value | null {
  if (file.expressions.size === 0) return null;
  const path = foldersUp(folderOf(file.path))
    .map((folder) => pathIn(folder, "values.yaml"))
    .find((each) => project.paths.has(each));
  const values = path === undefined ? null : project.fileAt(path);
  return values === null ? null : (parseYaml(values).documents[0] ?? null);
}
