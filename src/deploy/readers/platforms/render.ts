import { at, itemsOf, textAt } from "../../documents/document.ts";
import { parseYaml } from "../../documents/yaml.ts";
import type { Reader } from "../reader.ts";
import {
  launchesOf,
  listedVariables,
  platformReader,
} from "./platform-reader.ts";

/** `render.yaml` (https://render.com/docs/blueprint-spec). */
export const render: Reader = platformReader(
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
