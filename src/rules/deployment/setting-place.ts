import type { Deployment, Setting } from "../../deploy/deployment.ts";
import { namedSettings } from "../../deploy/named-settings.ts";
import { isOwnSettings } from "../../deploy/own-settings.ts";
import type { Place } from "../../findings/finding.ts";

/**
 * Where a finding about a setting stands: on its value; where nothing sets it, in the file to which it would be
 * added: the configuration file, else where Gunicorn is started. Null where the project has no such place.
 */
export function placeOfSetting(
  deployment: Deployment,
  setting: Setting<unknown>,
): Place | null {
  const { source } = setting;
  if (source !== null && !isOwnSettings(source.path)) return source;
  return placeOfAddition(deployment);
}

/** Where a finding about what is not there stands. */
export function placeOfAddition(deployment: Deployment): Place | null {
  const { config, start } = deployment;
  return config === null ? start : placeInConfig(deployment, config.path);
}

/** The first setting of the file, where there is one that is read. */
function placeInConfig(deployment: Deployment, path: string): Place {
  const [first] = namedSettings(deployment)
    .flatMap(([, { source }]) => (source?.path === path ? [source] : []))
    .toSorted((a, b) => a.span.start - b.span.start);
  return first ?? { path, span: { start: 0, end: 0 } };
}
