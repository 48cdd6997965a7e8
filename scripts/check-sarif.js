// Checks SARIF logs with Microsoft's Sarif.Multitool under its rules for GitHub:
// `node scripts/check-sarif.js a.sarif b.sarif`. The tool exits with 0 whatever it finds,
// so its own log is read: any error or warning fails; notes are only counted.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const MULTITOOL = "@microsoft/sarif-multitool@5.7.0";
const config = fileURLToPath(new URL("multitool-strict.xml", import.meta.url));

const logs = process.argv.slice(2);
if (logs.length === 0) {
  console.error("usage: node scripts/check-sarif.js <log.sarif>…");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "hanglint-sarif-"));
try {
  const problems = problemsOf(join(folder, "problems.sarif"));
  const serious = problems.filter(({ level }) => level !== "note");
  for (const problem of serious) console.log(lineOf(problem));
  const count = (level) => problems.filter((one) => one.level === level).length;
  console.log(
    `${logs.length} SARIF logs: ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes`,
  );
  process.exitCode = serious.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function problemsOf(output) {
  execFileSync(
    "npx",
    [
      ...["--yes", MULTITOOL, "validate"],
      ...logs.map((log) => quoted(resolve(log))),
      ...["--rule-kind", quoted("Sarif;Ghas")],
      ...["--config", quoted(config)],
      ...["--level", quoted("Error;Warning;Note")],
      ...["-o", quoted(output)],
    ],
    {
      stdio: ["ignore", "ignore", "inherit"],
      // .NET refuses to start without the ICU library unless told to do without.
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    },
  );
  const { runs } = JSON.parse(readFileSync(output, "utf8"));
  return runs.flatMap(({ tool, results = [], invocations = [] }) => [
    ...results.map((result) => problemOf(result, tool)),
    ...invocations.flatMap(failuresOf),
  ]);
}

/** The Multitool's own launcher hands its arguments to a shell. */
function quoted(argument) {
  return JSON.stringify(argument);
}

function problemOf({ ruleId, level = "warning", message, locations }, tool) {
  const { artifactLocation, region } = locations[0].physicalLocation;
  const rule = tool.driver.rules.find(({ id }) => id === ruleId);
  const template = rule?.messageStrings?.[message.id]?.text ?? message.text;
  const text = template.replace(
    /\{(\d+)\}/g,
    (_, index) => message.arguments[index] ?? "",
  );
  const at = `${artifactLocation.uri}:${region?.startLine ?? 1}`;
  return { at, rule: ruleId, level, text };
}

/** A check that failed has checked nothing. */
function failuresOf({ toolExecutionNotifications = [] }) {
  return toolExecutionNotifications
    .filter(({ level }) => level === "error")
    .map(({ descriptor, message }) => ({
      at: MULTITOOL,
      rule: descriptor?.id ?? "failure",
      level: "error",
      text: message.text,
    }));
}

function lineOf({ at, rule, level, text }) {
  return `${at}: ${level}[${rule}] ${text}`;
}
