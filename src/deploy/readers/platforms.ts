import type { DeployFile } from "../deploy-file.ts";
import type { Proxy, StopTimeout } from "../deployment.ts";
import {
  at,
  entriesOf,
  itemsOf,
  textAt,
  type Value,
} from "../documents/document.ts";
import { parseToml } from "../documents/toml.ts";
import { parseYaml, type Parsed } from "../documents/yaml.ts";
import { surroundings, type Launch, type Surroundings } from "../launch.ts";
import type { Located } from "../located.ts";
import { folderOf, pathIn } from "../project-files.ts";
import { launchesIn, started } from "../shell/run.ts";
import { fieldOf, known, type TextValue } from "../shell/value.ts";
import { startsOfContainer } from "./image.ts";
import { durationSeconds } from "./duration.ts";
import type { Reader, ReaderContext } from "./reader.ts";

/** `render.yaml` (https://render.com/docs/blueprint-spec). */
export const render: Reader = reader(
  /(?:^|\/)render\.ya?ml$/,
  parseYaml,
  (document, file, context) =>
    itemsOf(at(document, "services")).flatMap((service) =>
      launchesOf(
        textAt(service, "startCommand") ?? textAt(service, "dockerCommand"),
        {
          label: textAt(service, "name")?.text ?? null,
          environment: listedVariables(at(service, "envVars"), "key"),
        },
        file,
        context,
      ),
    ),
);

/** A DigitalOcean app specification (https://docs.digitalocean.com/products/app-platform/reference/app-spec/). */
export const digitalOcean: Reader = reader(
  /(?:^|\/)\.do\/[\w.-]+\.ya?ml$/,
  parseYaml,
  (document, file, context) =>
    itemsOf(at(document, "services")).flatMap((service) =>
      launchesOf(
        textAt(service, "run_command"),
        {
          label: textAt(service, "name")?.text ?? null,
          environment: listedVariables(at(service, "envs"), "key"),
        },
        file,
        context,
      ),
    ),
);

/** App Engine's `app.yaml`; its requests end after ten minutes (https://cloud.google.com/appengine/docs/standard/how-instances-are-managed). */
export const appEngine: Reader = reader(
  /(?:^|\/)(?:[\w.-]*app[\w.-]*)\.ya?ml$/,
  parseYaml,
  (document, file, context) => {
    if (!(textAt(document, "runtime")?.text ?? "").startsWith("python"))
      return [];
    const proxy: Proxy = {
      kind: "app-engine",
      name: "App Engine",
      location: null,
      timeoutSeconds: {
        ...{
          kind: "known",
          value: 600,
          source: null,
          note: "App Engine's limit",
        },
        alternatives: [],
      },
    };
    return launchesOf(
      textAt(document, "entrypoint"),
      {
        label: textAt(document, "service")?.text ?? null,
        environment: mappedVariables(at(document, "env_variables")),
        proxies: [proxy],
      },
      file,
      context,
    );
  },
);

/** `heroku.yml` (https://devcenter.heroku.com/articles/build-docker-images-heroku-yml). */
export const heroku: Reader = reader(
  /(?:^|\/)heroku\.ya?ml$/,
  parseYaml,
  (document, file, context) =>
    entriesOf(at(document, "run")).flatMap(({ key, value }) => {
      const commands = at(value, "command");
      const words = itemsOf(commands).flatMap((item) => textAt(item) ?? []);
      const given = [textAt(value), textAt(commands), ...words].flatMap(
        (one) => one ?? [],
      );
      const around = {
        label: key,
        proxies: key === "web" ? [HEROKU_ROUTER] : [],
      };
      return given.flatMap((command) =>
        launchesOf(command, around, file, context),
      );
    }),
);

/** 30 s to the first byte, which nobody can change (https://devcenter.heroku.com/articles/request-timeout). */
export const HEROKU_ROUTER: Proxy = {
  kind: "heroku",
  name: "Heroku's router",
  location: null,
  timeoutSeconds: {
    ...{ kind: "known", value: 30, source: null, note: "Heroku's limit" },
    alternatives: [],
  },
};

/** `railway.toml`, `railway.json`, `nixpacks.toml`. */
export const railway: Reader = reader(
  /(?:^|\/)(?:railway\.(?:toml|json)|nixpacks\.toml)$/,
  parseByName,
  (document, file, context) =>
    [
      textAt(document, "deploy", "startCommand"),
      textAt(document, "start", "cmd"),
    ].flatMap((command) => launchesOf(command, { label: null }, file, context)),
);

/** `fly.toml` (https://fly.io/docs/reference/configuration/); without a command of its own it runs the image. */
export const fly: Reader = reader(
  /(?:^|\/)fly[\w.-]*\.toml$/,
  parseToml,
  (document, file, context) => {
    const environment = mappedVariables(at(document, "env"));
    const around = {
      environment,
      runsIn: "container" as const,
      stopTimeout: flyStop(document),
    };
    const launches = entriesOf(at(document, "processes")).flatMap(
      ({ key, value }) =>
        launchesOf(textAt(value), { ...around, label: key }, file, context),
    );
    if (launches.length > 0) return launches;
    const name = textAt(document, "build", "dockerfile")?.text ?? "Dockerfile";
    const image = context.imageAt(
      pathIn(folderOf(file.path), name),
      null,
      true,
    );
    if (image === null) return [];
    const run = {
      ...surroundings(
        image.folder,
        textAt(document, "app")?.text ?? null,
        new Map([...image.environment, ...environment]),
      ),
      ...around,
      environment: new Map([...image.environment, ...environment]),
      copies: image.copies,
      ...{ positional: [], follow: context.follow },
    };
    return startsOfContainer(
      image.entrypoint,
      image.command,
      run,
      context.project,
    );
  },
);

/** Five seconds unless it says otherwise. */
function flyStop(document: Value): StopTimeout {
  const given = textAt(document, "kill_timeout");
  const seconds = given === null ? null : durationSeconds(given.text);
  const base = { kind: "known", alternatives: [] } as const;
  return {
    name: "kill_timeout",
    seconds:
      given === null || seconds === null
        ? { ...base, value: 5, source: null, note: "Fly's default" }
        : {
            ...base,
            value: seconds,
            source: given.sourceAt(0, given.text.length),
            note: null,
          },
  };
}

/** Scripts of `package.json` and of the tables of `pyproject.toml` that task runners read. */
export const scripts: Reader = {
  ...reader(
    /(?:^|\/)(?:package\.json|pyproject[\w.-]*\.toml)$/,
    parseByName,
    (document, file, context) => {
      const tool = at(document, "tool");
      const tables = [
        ...[at(document, "scripts"), at(tool, "poe", "tasks")],
        ...[at(tool, "pdm", "scripts"), at(tool, "taskipy", "tasks")],
        ...[at(tool, "rye", "scripts"), at(tool, "hatch", "envs")],
      ];
      return tables.flatMap((table) => commandsIn(table, null, file, context));
    },
  ),
  matters: (text) => text.includes("gunicorn"),
};

function commandsIn(
  value: Value | null,
  label: string | null,
  file: DeployFile,
  context: ReaderContext,
): readonly Launch[] {
  switch (value?.kind) {
    case "scalar":
      return launchesOf(value.located, { label }, file, context);
    case "list": {
      const words = value.items.flatMap((item) => textAt(item) ?? []);
      const isCommand = words.length === value.items.length && words.length > 1;
      return isCommand
        ? started(
            words.map(fieldOf),
            {
              ...surroundings(folderOf(file.path), label, new Map()),
              ...{ positional: [], follow: context.follow },
            },
            context.project,
          )
        : value.items.flatMap((item) => commandsIn(item, label, file, context));
    }
    case "map":
      return value.entries.flatMap((entry) =>
        commandsIn(entry.value, label ?? entry.key, file, context),
      );
    case undefined:
      return [];
  }
}

function parseByName(file: DeployFile): Parsed {
  return file.path.endsWith(".toml") ? parseToml(file) : parseYaml(file);
}

function reader(
  path: RegExp,
  parse: (file: DeployFile) => Parsed,
  read: (
    document: Value,
    file: DeployFile,
    context: ReaderContext,
  ) => readonly Launch[],
): Reader {
  return {
    reads: (given) => path.test(given),
    matters: () => true,
    read: (file, context) => {
      const { documents, troubles } = parse(file);
      const launches = documents.flatMap((document) =>
        read(document, file, context),
      );
      return {
        launches,
        troubles: file.text.includes("gunicorn") ? troubles : [],
        proxies: [],
      };
    },
  };
}

function launchesOf(
  command: Located | null,
  around: Partial<Surroundings>,
  file: DeployFile,
  { project, follow }: ReaderContext,
): readonly Launch[] {
  if (command === null) return [];
  const run = {
    ...surroundings(folderOf(file.path), null, new Map()),
    ...around,
    ...{ positional: [], follow },
  };
  return launchesIn(command, run, project);
}

function mappedVariables(value: Value | null): ReadonlyMap<string, TextValue> {
  return new Map(
    entriesOf(value).flatMap((entry) => {
      const located = textAt(entry.value);
      return located === null ? [] : [[entry.key, known(located)] as const];
    }),
  );
}

function listedVariables(
  value: Value | null,
  key: string,
): ReadonlyMap<string, TextValue> {
  return new Map(
    itemsOf(value).flatMap((item) => {
      const name = textAt(item, key)?.text;
      const located = textAt(item, "value");
      return name === undefined || located === null
        ? []
        : [[name, known(located)] as const];
    }),
  );
}
