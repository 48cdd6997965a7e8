import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**"],
    globalSetup: "test/built.ts",
    pool: "forks",
    testTimeout: 30_000,
  },
});
