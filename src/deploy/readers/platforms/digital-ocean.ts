import { at, itemsOf, textAt } from "../../documents/document.ts";
import { parseYaml } from "../../documents/yaml.ts";
import type { Reader } from "../reader.ts";
import {
  launchesOf,
  listedVariables,
  platformReader,
} from "./platform-reader.ts";

/** A DigitalOcean app specification (https://docs.digitalocean.com/products/app-platform/reference/app-spec/). */
export const digitalOcean: Reader = platformReader(
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
