import { surroundingsOf, type Launch } from "../launch.ts";
import type { Run } from "../shell/run.ts";

/** A container of which only the environment shows that Gunicorn runs in it: it has Gunicorn's arguments. */
export function startOfSettings(run: Run): readonly Launch[] {
  const given = run.environment.get("GUNICORN_CMD_ARGS");
  if (given?.kind !== "known") return [];
  const program = given.located.sourceAt(0, given.located.text.length);
  return [{ ...surroundingsOf(run), program, arguments: [] }];
}
