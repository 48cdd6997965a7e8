import { handlerLines, routesJson, routesText } from "../report/routes.ts";
import { surveyRoutes } from "../scan/survey-routes.ts";
import { asScanFlags, type RoutesFlags } from "./routes-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { tellNotices } from "./tell.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `hanglint routes`: every route with its handler, how many hazards it reaches, and the worst one. */
export async function routesCommand(
  paths: readonly string[],
  routesFlags: RoutesFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const flags = asScanFlags(routesFlags);
  const options = await scanOptions(paths, flags, terminal);
  const { routes, notices, sources } = await surveyRoutes(options);
  tellNotices(flags, terminal, notices);
  const lineOf = handlerLines(sources);
  switch (routesFlags.outputFormat) {
    case "text":
      terminal.stdout.write(
        routesText(routes, lineOf, flags.verbose ? "with calls" : "short"),
      );
      break;
    case "json":
      terminal.stdout.write(routesJson(routes, lineOf));
      break;
  }
  return notices.some(({ kind }) => kind === "not-found") ? 2 : 0;
}
