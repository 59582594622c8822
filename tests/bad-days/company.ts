import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "../../scripts/build.mjs";
import { asked } from "./after";
import { Server } from "./server";

/** The demo company behind the production build, in this process: its base can be asked, nothing is killed. */
export async function openCompany() {
  build();
  const folder = mkdtempSync(path.join(tmpdir(), "company-"));
  const server = await Server.on(path.join(folder, "data"), 9);
  const miniflare = await server.opened(server.port);
  const { rows } = await asked(miniflare);
  return {
    url: server.url,
    rows,
    async close() {
      await miniflare.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type OpenCompany = Awaited<ReturnType<typeof openCompany>>;
