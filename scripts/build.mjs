import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment } from "./prepare.mjs";
import { ROOT } from "./server.mjs";

const SOURCES = [
  "app",
  "operations",
  "domain",
  "outputs",
  "db/schema",
  "db/catalog/schema.ts",
  "db/client.ts",
  "db/batch.ts",
  "durable",
  "workers",
  "public",
  "package-lock.json",
  "wrangler.toml",
  "vite.config.ts",
  "react-router.config.ts",
  "tsconfig.json",
  "postcss.config.cjs",
];
const STAMP = path.join(ROOT, "build/.sources");

/** One line a source file: name, size and time tell whether the build is still that of these sources. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const full = path.join(ROOT, source);
    const files = statSync(full).isDirectory()
      ? readdirSync(full, { recursive: true })
          .map((f) => path.join(full, String(f)))
          .sort()
      : [full];
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${path.relative(ROOT, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/** Builds for production unless the last build is of the same sources. */
export function build() {
  const now = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) return false;
  // A test runner says NODE_ENV=test, and React would come in its development form, half as heavy again.
  const env = environment({ NODE_ENV: "production" });
  const done = spawnSync("react-router", ["build"], { cwd: ROOT, env, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`La construction a échoué :\n${done.stdout}\n${done.stderr}`);
  writeFileSync(STAMP, now);
  return true;
}
