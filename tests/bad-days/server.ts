import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { migrateAll } from "../../scripts/database.mjs";
import { ROOT, serve } from "../../scripts/server.mjs";
import { loadDemoInto, loadDemoPapersInto } from "../../scripts/source.mjs";

const SECRETS = {
  SESSION_SECRET: "bad-days-bad-days-bad-days-bad-days!",
  MAIL_GATEWAY: "smtp",
};

/** The production server, as `npm start` runs it: a process of its own on a folder of its own, that dies when it is told to. */
export class Server {
  #child: ChildProcess | null = null;

  private constructor(
    readonly data: string,
    readonly port: number,
    readonly smtp: string,
  ) {}

  /** A demo company in `data`, mails to the server on this port. */
  static async on(data: string, smtpPort: number): Promise<Server> {
    mkdirSync(data, { recursive: true });
    const smtp = `smtp://user:secret@127.0.0.1:${smtpPort}`;
    const secrets = Object.entries({ ...SECRETS, SMTP_URL: smtp }).map(([key, value]) => `${key}=${value}\n`);
    writeFileSync(path.join(data, "secrets.env"), secrets.join(""));
    const server = new Server(data, await freePort(), smtp);
    const empty = await server.opened();
    await migrateAll(empty);
    await empty.dispose();
    await loadDemoInto(data, SECRETS.SESSION_SECRET);
    const stored = await server.opened();
    await loadDemoPapersInto(stored);
    await stored.dispose();
    return server;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      ["scripts/start.mjs", "--port", String(this.port), "--data", this.data],
      // A group of its own, so that the kill takes the runtime with it, as a power cut does.
      { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"], detached: true },
    );
    this.#child = child;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the server stopped by itself (${child.exitCode})`);
      const up = await fetch(`${this.url}/connexion`, {
        redirect: "manual",
        signal: AbortSignal.timeout(5_000),
      }).catch(() => null);
      await up?.arrayBuffer().catch(() => null);
      if (up?.status === 200) return;
      await pause(40);
    }
  }

  /** No warning, no clean-up: SIGKILL to every process of the server. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await gone;
    this.#child = null;
  }

  /** The same build on the same folder inside this process, so that its beats can be given by hand. */
  async opened(port = 0) {
    const vars = { ...SECRETS, SMTP_URL: this.smtp, PUBLIC_URL: this.url };
    const miniflare = await serve({ port, data: this.data, vars });
    await miniflare.ready;
    return miniflare;
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
