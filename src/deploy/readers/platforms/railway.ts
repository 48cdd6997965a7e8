import { textAt } from "../../documents/document.ts";
import type { Reader } from "../reader.ts";
import { launchesOf, parseByName, platformReader } from "./platform-reader.ts";

/** `railway.toml`, `railway.json`, `nixpacks.toml`. */
export const railway: Reader = platformReader(
  /(?:^|\/)(?:railway\.(?:toml|json)|nixpacks\.toml)$/,
  parseByName,
  (document, file, context) =>
    [
      textAt(document, "deploy", "startCommand"),
      textAt(document, "start", "cmd"),
    ].flatMap((command) => launchesOf(command, { label: null }, file, context)),
);
