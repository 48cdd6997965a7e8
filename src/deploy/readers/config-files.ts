import type { Deployment } from "../deployment.ts";
import { SETTING_NAMES } from "../settings/options.ts";

/** Names that people give Gunicorn's configuration file: `gunicorn.conf.py`, `gunicorn_config.py`, `gunicorn/conf.py`. */
export function isConfigFile(path: string): boolean {
  return /(?:^|\/)(?:[\w.-]*gunicorn[\w.-]*\.py|gunicorn[_.-]?(?:conf|config)|gunicorn\/[\w.-]*(?:conf|config|settings)[\w.-]*\.py)(?:\.(?:j2|jinja2?|tmpl|tpl|template|erb|in))?$/i.test(
    path,
  );
}

/** Whether a file sets anything that Gunicorn reads: one that only starts Gunicorn does not. */
export function setsAnything({
  config,
  timeoutSeconds,
  workerClass,
  workers,
  threads,
  gracefulTimeoutSeconds,
  keepaliveSeconds,
  maxRequests,
  binds,
}: Deployment): boolean {
  // This one Gunicorn takes without being told to, be it for a hook alone.
  const defined =
    config !== null && /(?:^|\/)gunicorn\.conf\.py$/.test(config.path)
      ? [...config.defines]
      : [];
  if (defined.some((name) => SETTING_NAMES.has(name))) return true;
  return [
    ...[timeoutSeconds, workerClass, workers, threads, gracefulTimeoutSeconds],
    ...[keepaliveSeconds, maxRequests, binds],
  ].some(({ source }) => source !== null);
}
