import { execFile } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { serve } from "../../scripts/server.mjs";

const url = inject("demoUrl");
const data = inject("demoData");
const folder = mkdtempSync(path.join(tmpdir(), "backup-"));
const taken = path.join(folder, "taken");
const given = path.join(folder, "given");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Awaited, never in step: a fetch must hear that the server has closed its idle connection meanwhile. */
const run = (script: string, ...args: string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((done) => {
    const child = execFile(process.execPath, [`scripts/${script}.mjs`, ...args], (_, stdout, stderr) =>
      done({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
const PORT = 18_911;

test("the whole company leaves as one archive, which a program reads back: same counts, same sums", async () => {
  const key = (await run("api-key-make", "--name", "Archive", "--data", data)).stdout.trim();
  const answer = await fetch(`${url}/api/v1/company/archive`, {
    headers: { Authorization: `Bearer ${key}` },
  });
  expect(answer.headers.get("Content-Type")).toBe("application/zip");
  const archive = path.join(folder, "archive.zip");
  const bytes = Buffer.from(await answer.arrayBuffer());
  writeFileSync(archive, bytes);
  const read = await run("archive-check-run", archive);
  expect(read.stdout + read.stderr).toContain("mêmes sommes");
  writeFileSync(archive, bytes.subarray(0, -400));
  expect((await run("archive-check-run", archive)).status).toBe(1);
}, 60_000);

test("a backup taken while the server works gives the same company back, files and keys too", async () => {
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const key = (await run("api-key-make", "--name", "Sauvegarde", "--data", data)).stdout.trim();
  const headers = { Authorization: `Bearer ${key}` };
  const pdf = Buffer.from("%PDF-1.4\n% sauvegarde\n%%EOF");
  const kept = await fetch(`${url}/api/v1/files?owner=library&name=notice.pdf`, {
    method: "POST",
    headers,
    body: pdf,
  });
  expect(kept.status).toBe(200);
  const { id } = (await kept.json()) as { id: string };
  const clients = await (await fetch(`${url}/api/v1/clients`, { headers })).text();

  const done = await run("backup-take", "--data", data, "--to", taken);
  expect(done.stdout + done.stderr).toContain("Sauvegarde faite");
  const back = await run("backup-give-back", "--from", taken, "--data", given);
  expect(back.stdout).toContain("mêmes sommes");

  const again = await serve({
    port: PORT,
    data: given,
    vars: { SESSION_SECRET: "backup-backup-backup-backup-backup!" },
  });
  try {
    await again.ready;
    const there = `http://localhost:${PORT}/api/v1`;
    expect(await (await fetch(`${there}/clients`, { headers })).text()).toBe(clients);
    const file = await fetch(`${there}/files/${id}`, { headers });
    expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true);
  } finally {
    await again.dispose();
  }
});

test("a backup that changed, or a folder that holds something, gives nothing back", async () => {
  const full = await run("backup-give-back", "--from", taken, "--data", given);
  expect([full.status, full.stderr]).toEqual([1, expect.stringContaining("n'est pas vide")]);
  const [base] = readdirSync(path.join(taken, "v3/d1/miniflare-D1DatabaseObject"));
  appendFileSync(path.join(taken, "v3/d1/miniflare-D1DatabaseObject", base ?? ""), "x");
  const other = path.join(folder, "other");
  const changed = await run("backup-give-back", "--from", taken, "--data", other);
  expect([changed.status, changed.stderr]).toEqual([1, expect.stringContaining("a changé")]);
  expect(existsSync(other)).toBe(false);
});
