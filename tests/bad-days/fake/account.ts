import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

interface State {
  loggedIn: boolean;
  accounts: { id: string; name: string }[];
  bases: { name: string; uuid: string; migrations: string[]; jurisdiction: string }[];
  buckets: string[];
  workers: Record<string, { secrets: string[]; versions: string[]; live: string | null }>;
  /** Commands that contain this fail. */
  fail?: string;
  /** Packing goes to the real wrangler, which takes seconds. */
  packs?: boolean;
  /** Keys that R2 has lost. */
  lost?: string[];
  /** Folder of a server of this machine whose base and files stand for the remote ones. */
  persist?: string;
}

/** A Cloudflare account of this machine, and a site whose /healthz answers what it is told to. */
export class Account {
  readonly folder = mkdtempSync(path.join(tmpdir(), "account-"));
  readonly cells = path.join(this.folder, "cells");
  health = 200;
  #site: Server = createServer((_request, response) => {
    response.statusCode = this.health;
    response.end(JSON.stringify(this.health === 200 ? { ok: true } : { ok: false, failing: ["base"] }));
  });

  private constructor() {
    const bin = path.join(this.folder, "bin");
    mkdirSync(bin);
    const shim = path.join(bin, "wrangler");
    writeFileSync(
      shim,
      `#!/bin/sh\nexec "${process.execPath}" "${path.resolve("tests/bad-days/fake/wrangler.mjs")}" "$@"\n`,
    );
    chmodSync(shim, 0o755);
    this.state = {
      loggedIn: true,
      accounts: [{ id: "a".repeat(32), name: "Hébergeur" }],
      bases: [],
      buckets: [],
      workers: {},
    };
  }

  /** An account whose site listens. */
  static async opened(): Promise<Account> {
    const account = new Account();
    await new Promise<void>((resolve) => account.#site.listen(0, "127.0.0.1", resolve));
    return account;
  }

  get site() {
    return `http://127.0.0.1:${(this.#site.address() as AddressInfo).port}`;
  }
  get state(): State {
    return JSON.parse(readFileSync(path.join(this.folder, "account.json"), "utf8")) as State;
  }
  set state(state: State) {
    writeFileSync(path.join(this.folder, "account.json"), JSON.stringify(state));
  }
  /** What wrangler was asked since the last look. */
  asked(): { args: string[]; stdin: string }[] {
    const file = path.join(this.folder, "log.ndjson");
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, "utf8").trim().split("\n");
    rmSync(file);
    return lines.map((line) => JSON.parse(line) as { args: string[]; stdin: string });
  }

  /** Runs one of our scripts on this account, `typed` being what the person answers. */
  run(script: string, args: string[], typed = ""): Promise<{ status: number | null; text: string }> {
    const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
      env: {
        ...process.env,
        PATH: `${path.join(this.folder, "bin")}${path.delimiter}${process.env["PATH"]}`,
        APLOMB_CELLS: this.cells,
        FAKE_ACCOUNT: this.folder,
        CLOUDFLARE_ACCOUNT_ID: "",
      },
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (text += String(piece)));
    child.stdin.end(typed);
    return new Promise((resolve) => child.on("close", (status) => resolve({ status, text })));
  }

  close() {
    this.#site.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What would change something on the account, in the order it was asked. */
export const changes = (asked: { args: string[] }[]) =>
  asked
    .map(({ args }) => args)
    .filter((args) => !args.includes("--dry-run"))
    .map((args) =>
      args.filter((word) => !word.startsWith("-")).slice(0, args[0] === "d1" || args[0] === "r2" ? 3 : 2),
    )
    .filter(
      ([first, second, third]) =>
        ["deploy", "rollback"].includes(first ?? "") ||
        second === "create" ||
        second === "bulk" ||
        third === "create" ||
        third === "apply" ||
        third === "restore",
    )
    .map((args) => args.join(" "));
