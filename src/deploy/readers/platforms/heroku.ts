import type { Proxy } from "../../deployment.ts";
import { at, entriesOf, itemsOf, textAt } from "../../documents/document.ts";
import { parseYaml } from "../../documents/yaml.ts";
import type { Reader } from "../reader.ts";
import { launchesOf, platformReader } from "./platform-reader.ts";

/** `heroku.yml` (https://devcenter.heroku.com/articles/build-docker-images-heroku-yml). */
export const heroku: Reader = platformReader(
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
