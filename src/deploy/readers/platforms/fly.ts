import { surroundings } from "../../launch.ts";
import type { StopTimeout } from "../../deployment.ts";
import { at, entriesOf, textAt, type Value } from "../../documents/document.ts";
import { parseToml } from "../../documents/toml.ts";
import { folderOf, pathIn } from "../../project-files.ts";
import { startsOfContainer } from "../image.ts";
import { durationSeconds } from "../duration.ts";
import type { Reader } from "../reader.ts";
import {
  launchesOf,
  mappedVariables,
  platformReader,
} from "./platform-reader.ts";

/** `fly.toml` (https://fly.io/docs/reference/configuration/); without a command of its own it runs the image. */
export const fly: Reader = platformReader(
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
