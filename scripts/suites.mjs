/** Every suite, or those named: `node scripts/suites.mjs domain journeys`. Ends with "N passed, N failed". */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { browser, otherEngines } from "./browser.mjs";
import { build } from "./build.mjs";
import { environment } from "./prepare.mjs";
import { ROOT } from "./server.mjs";

const SUITES = ["house", "domain", "outputs", "operations", "durable", "routes", "bad-days", "journeys"];
const suites = process.argv.length > 2 ? process.argv.slice(2) : SUITES;
const REPORT = path.join(ROOT, "test-results/report.json");

const run = (command, args, extra) =>
  new Promise((resolve) =>
    spawn(command, args, { cwd: ROOT, stdio: "inherit", env: environment(extra) }).on("exit", (code) =>
      resolve(code ?? 1),
    ),
  );

mkdirSync(path.dirname(REPORT), { recursive: true });
let passed = 0;
let failed = 0;
if (!existsSync(path.join(ROOT, ".dev.vars")))
  writeFileSync(path.join(ROOT, ".dev.vars"), "SESSION_SECRET=only-for-tests-on-this-machine-000000\n", {
    mode: 0o600,
  });

if (suites.includes("house")) {
  const code = await run(process.execPath, ["scripts/check.mjs"]);
  if (code === 0) passed++;
  else failed++;
}
const extra = {};
if (suites.includes("journeys")) Object.assign(extra, { CHROME_PATH: await browser() }, otherEngines());
if (suites.includes("journeys") || suites.includes("bad-days")) build();
for (const suite of suites) {
  rmSync(REPORT, { force: true });
  const code = await run(
    "vitest",
    [
      "run",
      "--project",
      suite,
      "--passWithNoTests",
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${REPORT}`,
    ],
    extra,
  );
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, "utf8")) : null;
  passed += report?.numPassedTests ?? 0;
  // A suite that ended badly without naming a failed test has failed all the same.
  failed += Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1);
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
