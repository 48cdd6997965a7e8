import type { Deployment } from "../deployment.ts";

/** Names that people give Gunicorn's configuration file: `gunicorn.conf.py`, `gunicorn_config.py`, `gunicorn/conf.py`. */
export function isConfigFile(path: string): boolean {
  return /(?:^|\/)(?:[\w.-]*gunicorn[\w.-]*\.py|gunicorn[_.-]?(?:conf|config)|gunicorn\/[\w.-]*(?:conf|config|settings)[\w.-]*\.py)(?:\.(?:j2|jinja2?|tmpl|tpl|template|erb|in))?$/i.test(
    path,
  );
}

/** Whether a file sets anything that Gunicorn reads: one that only starts Gunicorn does not. */
export function setsAnything({
  timeoutSeconds,
  workerClass,
  workers,
  threads,
  gracefulTimeoutSeconds,
  keepaliveSeconds,
  maxRequests,
  binds,
}: Deployment): boolean {
  return [
    ...[timeoutSeconds, workerClass, workers, threads, gracefulTimeoutSeconds],
    ...[keepaliveSeconds, maxRequests, binds],
  ].some(({ source }) => source !== null);
}
