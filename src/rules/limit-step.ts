import type { Deployment } from "../deploy/deployment.ts";
import { isOwnSettings } from "../deploy/own-settings.ts";
import { placeOf } from "../deploy/source.ts";
import type { Step } from "../findings/finding.ts";

/** The step of a trace that shows the setting from which a message takes its limit; none where no file sets it. */
export function limitStep(
  message: string,
  { timeoutSeconds, threads, workerClass }: Deployment,
): readonly Step[] {
  const settings = [
    { name: "timeout", setting: timeoutSeconds },
    { name: "threads", setting: threads },
    { name: "worker_class", setting: workerClass },
  ];
  for (const { name, setting } of settings) {
    const { source, value } = setting;
    if (source === null || isOwnSettings(source.path)) continue;
    if (!cites(message, placeOf(source))) continue;
    const { path, span } = source;
    return [{ path, span, message: `Gunicorn's \`${name}\` is ${value} here` }];
  }
  return [];
}

/** Whether a message names a place as `(Procfile:1)` or `(Procfile:1, …)`. */
function cites(message: string, place: string): boolean {
  return [")", ",", ":"].some((end) => message.includes(`(${place}${end}`));
}
