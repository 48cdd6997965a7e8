import type { Trouble } from "../project-files.ts";
import { WHOLE_NUMBERS } from "./config-troubles.ts";
import { wholeNumber } from "./whole-number.ts";
import { isOneOfSeveral, type Layer } from "./written.ts";

/** Values of whole numbers that Gunicorn refuses, or that are written as a string where none is needed. */
export function settingTroubles(
  { settings }: Layer,
  writtenIn: "a configuration file" | "text",
): readonly Trouble[] {
  return [...settings].flatMap(([name, written]): Trouble[] => {
    if (!WHOLE_NUMBERS.has(name) || written.kind === "unknown") return [];
    if (isOneOfSeveral(written)) return [];
    const { value } = written;
    const { path, line } = written.source;
    const number = wholeNumber(value);
    if (number.kind === "refused") {
      return [
        {
          path,
          line,
          message: `Gunicorn does not start with this value of \`${name}\`: ${number.because}. Write one, e.g. ${EXAMPLES[name] ?? "30"}.`,
        },
      ];
    }
    // On a command line and in the environment everything is a string.
    return number.isString &&
      writtenIn === "a configuration file" &&
      written.note === null
      ? [
          {
            path,
            line,
            message: `\`${name}\` is a string, which Gunicorn reads as the number ${number.value}. Write it without quotes.`,
          },
        ]
      : [];
  });
}

const EXAMPLES: Readonly<Record<string, string>> = {
  ...{ workers: "4", threads: "4", keepalive: "2", max_requests: "1000" },
  ...{ max_requests_jitter: "100", worker_connections: "1000" },
};
