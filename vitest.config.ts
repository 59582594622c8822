import { availableParallelism } from "node:os";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Vitest alone would leave one core out, half of a small machine; more than eight would want more memory than most have. */
const CORES = Math.min(availableParallelism(), 8);
const migrations = await readD1Migrations("./db/migrations");
const catalogMigrations = await readD1Migrations("./db/catalog/migrations");

/** Suites that need nothing but Node. */
const plain = (name: string) => ({
  resolve: { tsconfigPaths: true },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
    environment: "node",
    testTimeout: 60_000,
    maxWorkers: CORES,
  },
});

/** Suites that run inside workerd with real migrations. */
const worker = (name: string) => ({
  plugins: [
    cloudflareTest({
      main: "./tests/world/worker.ts",
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        bindings: {
          TEST_MIGRATIONS: migrations,
          TEST_CATALOG_MIGRATIONS: catalogMigrations,
          SESSION_SECRET: "test-secret-of-at-least-32-characters!",
        },
      },
    }),
  ],
  resolve: { tsconfigPaths: true },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    setupFiles: ["./tests/world/migrate.ts", "./tests/world/plans.ts"],
    // A workerd for each core, not for each file: setupFiles empty it (tests/world/migrate.ts).
    isolate: false,
    maxWorkers: CORES,
    testTimeout: 30_000,
    // Some worlds print real papers before their first test.
    hookTimeout: 30_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      plain("house"),
      plain("domain"),
      plain("outputs"),
      {
        ...worker("operations"),
        test: { ...worker("operations").test, globalSetup: ["./tests/world/servers.ts"] },
      },
      worker("durable"),
      worker("routes"),
      { ...plain("bad-days"), test: { ...plain("bad-days").test, fileParallelism: false } },
      {
        ...plain("journeys"),
        test: {
          ...plain("journeys").test,
          globalSetup: ["./tests/journeys/serve.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
