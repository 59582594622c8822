import { defineConfig } from "drizzle-kit";

/** The second base: `drizzle-kit generate --config drizzle.catalog.config.ts`. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./db/catalog/schema.ts",
  out: "./db/catalog/migrations",
});
