import type { Proxy } from "../../deployment.ts";
import { at, textAt } from "../../documents/document.ts";
import { parseYaml } from "../../documents/yaml.ts";
import type { Reader } from "../reader.ts";
import {
  launchesOf,
  mappedVariables,
  platformReader,
} from "./platform-reader.ts";

/** App Engine's `app.yaml`; its requests end after ten minutes (https://cloud.google.com/appengine/docs/standard/how-instances-are-managed). */
export const appEngine: Reader = platformReader(
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
