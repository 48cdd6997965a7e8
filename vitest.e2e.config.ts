import { defineConfig } from "vitest/config";

/** What installs packages and runs other programs: minutes, and a network. `npm run test:e2e` */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: "test/built.ts",
    pool: "forks",
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
