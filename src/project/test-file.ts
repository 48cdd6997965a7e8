const TEST_PATH = /(?:^|\/)(?:tests\/|(?:test_[^/]*|[^/]*_test|conftest)\.py$)/;

/**
 * Whether a POSIX path is that of a test: `test_*.py`, `*_test.py` (pytest's defaults,
 * https://docs.pytest.org/en/stable/explanation/goodpractices.html), `conftest.py`, or
 * anything below a folder `tests`.
 */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}
