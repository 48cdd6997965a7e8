// Prints how many tests passed, failed and were skipped, by vitest's JSON report:
// `node scripts/count-tests.js <report.json> <vitest's exit code>`.
import { existsSync, readFileSync } from "node:fs";

const [path, exitCode] = process.argv.slice(2);
const { passed, failed, skipped } = countsOf(path);
// Vitest can fail though every test passed, e.g. on an error that nobody caught.
const isUntold = exitCode !== "0" && failed === 0;
console.log(`${passed} ${isUntold ? 1 : failed} ${skipped}`);

function countsOf(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(path, "utf8"));
  // A file that cannot be loaded has no tests to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
