import { describe, expect, test } from "vitest";
import { loadReport, type ReportContext } from "../../src/report/report.ts";
import { SAMPLES } from "./sample.ts";

const context: ReportContext = {
  version: "0.1.0",
  paint: (_, text) => text,
  sourcePrefix: "services/api/",
  closing: "counts",
};

const EXTENSIONS = {
  text: "txt",
  concise: "concise.txt",
  json: "json",
  sarif: "sarif",
} as const;

describe.each(["text", "concise", "json", "sarif"] as const)("%s", (format) => {
  test.each(Object.entries(SAMPLES))("of %s", async (name, result) => {
    const report = await loadReport(format);
    await expect(report(result, context)).toMatchFileSnapshot(
      `golden/${name}.${EXTENSIONS[format]}`,
    );
  });
});
