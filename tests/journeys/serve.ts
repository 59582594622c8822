import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.mjs";
import { migrateAll } from "../../scripts/database.mjs";
import { runCrons, serve } from "../../scripts/server.mjs";
import { loadDemoInto, loadDemoPapersInto } from "../../scripts/source.mjs";
import { SVIX_SECRET } from "../world/svix";

declare module "vitest" {
  interface ProvidedContext {
    /** The demo company, served from the production build. */
    demoUrl: string;
    /** Its folder: base, files, rooms. */
    demoData: string;
    /** The same build on an empty base: first-run set-up. */
    emptyUrl: string;
  }
}

/** Serves the production build twice, as `npm start` does, for the time of the journeys. */
export default async function setup(project: TestProject) {
  build();
  const folder = mkdtempSync(path.join(tmpdir(), "journeys-"));
  const demo = await company(path.join(folder, "demo"), true);
  const empty = await company(path.join(folder, "empty"), false);
  project.provide("demoUrl", demo.url);
  project.provide("demoData", path.join(folder, "demo"));
  project.provide("emptyUrl", empty.url);
  return async () => {
    await Promise.all([demo.stop(), empty.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
}

const SECRET = "journeys-journeys-journeys-journeys!";

async function company(data: string, withDemo: boolean) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const start = async () => {
    const started = await serve({
      port,
      data,
      vars: {
        SESSION_SECRET: SECRET,
        RESEND_WEBHOOK_SECRET: SVIX_SECRET,
        // The receiver of a journey's webhook listens on this machine.
        PRIVATE_WEBHOOKS: "yes",
        PUBLIC_URL: url,
      },
    });
    await started.ready;
    return started;
  };
  let miniflare = await start();
  await migrateAll(miniflare);
  if (withDemo) {
    await miniflare.dispose();
    await loadDemoInto(data, SECRET);
    miniflare = await start();
    await loadDemoPapersInto(miniflare);
  }
  const stopCrons = runCrons(miniflare, ["* * * * *"]);
  return {
    url,
    async stop() {
      stopCrons();
      await miniflare.dispose();
    },
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
