import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import {
  loadReport,
  REPORT_FORMATS,
  type ReportFormat,
} from "../../src/report/report.ts";
import { PLAIN } from "./context.ts";
import { SAMPLES } from "./sample.ts";

const context = {
  ...PLAIN,
  pathFromRoot: (path: string) => posix.join("services/api", path),
};

const EXTENSIONS = {
  text: "txt",
  concise: "concise.txt",
  json: "json",
  sarif: "sarif",
  github: "github.txt",
  gitlab: "gitlab.json",
  rdjson: "rdjson.json",
  junit: "junit.xml",
  markdown: "md",
} as const satisfies Record<ReportFormat, string>;

describe.each(REPORT_FORMATS)("%s", (format) => {
  test.each(Object.entries(SAMPLES))("of %s", async (name, result) => {
    const report = await loadReport(format);
    await expect(report(result, context)).toMatchFileSnapshot(
      `golden/${name}.${EXTENSIONS[format]}`,
    );
  });
});
