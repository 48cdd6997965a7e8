import type { TimeUnit } from "../../catalog/api.ts";
import type { TextPieces } from "../value.ts";

/** The seconds that a statement or start-up option lets every statement run; null seconds are not known. */
export type SetTimeout =
  | {
      readonly kind: "sets";
      readonly seconds: number | null;
      /** That of the number where none is written beside it; null where one is, or the number is not known. */
      readonly unit: TimeUnit | null;
    }
  /** Set to 0 or to the default, which bounds nothing. */
  | { readonly kind: "lifts" };

/** Stands for a piece of text that is not known. */
const GAP = "\u0000";

/** Seconds of one unit; PostgreSQL takes a number without one as milliseconds (guc.c). */
const UNIT_SECONDS: Readonly<Record<string, number>> = {
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3600,
  d: 86400,
};

/** `SET statement_timeout = '25s'`, `SET LOCAL … TO 25000`, `-c statement_timeout=25000`, `set_config('statement_timeout', …)`. */
const POSTGRESQL =
  /statement_timeout["']?\s*(?:=|,|\bto\b)\s*["']?\s*(?:(-?[\d.]+)\s*(us|ms|s|min|h|d)?\b|(default)|(.))/i;

/** MySQL's is in milliseconds and bounds SELECT alone, MariaDB's is in seconds and bounds every statement. */
const MYSQL = /max_execution_time\s*=\s*(?:([\d.]+)|(default)|(.))/i;
const MARIADB = /max_statement_time\s*=\s*(?:([\d.]+)|(default)|(.))/i;

/** What a SQL statement, or a text of start-up options, does to the statement timeout; null if nothing. */
export function timeoutSetBy(pieces: TextPieces): SetTimeout | null {
  const text = pieces.map((piece) => piece ?? GAP).join("");
  const postgresql = POSTGRESQL.exec(text);
  if (postgresql) {
    const [, number, unit, isDefault] = postgresql;
    if (unit === undefined) return setTo(number, isDefault, "milliseconds");
    const seconds = Number(number) * (UNIT_SECONDS[unit.toLowerCase()] ?? 1e-3);
    return setsSeconds(seconds, null);
  }
  const mysql = MYSQL.exec(text);
  if (mysql) return setTo(mysql[1], mysql[2], "milliseconds");
  const mariadb = MARIADB.exec(text);
  return mariadb && setTo(mariadb[1], mariadb[2], "seconds");
}

/** What a setting of the server does, from its value alone: `'25000'`, `'25s'`, `25000`. */
export function timeoutOfSetting(pieces: TextPieces): SetTimeout {
  return (
    timeoutSetBy(["statement_timeout=", ...pieces]) ?? {
      kind: "sets",
      seconds: null,
      unit: null,
    }
  );
}

function setTo(
  number: string | undefined,
  isDefault: string | undefined,
  unit: "seconds" | "milliseconds",
): SetTimeout {
  if (isDefault !== undefined) return { kind: "lifts" };
  if (number === undefined) return { kind: "sets", seconds: null, unit: null };
  const unitSeconds = unit === "seconds" ? 1 : 1e-3;
  return setsSeconds(Number(number) * unitSeconds, unit);
}

function setsSeconds(seconds: number, unit: TimeUnit | null): SetTimeout {
  return seconds > 0 ? { kind: "sets", seconds, unit } : { kind: "lifts" };
}
