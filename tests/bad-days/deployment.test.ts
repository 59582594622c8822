import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";
import { Account, changes } from "./fake/account";

let account: Account;
const all: Account[] = [];
beforeAll(() => void build(), 300_000);
beforeEach(async () => {
  account = await Account.opened();
  all.push(account);
});
afterAll(() => all.forEach((each) => each.close()));

const ADDRESS = "gestion.dupont.fr";
const first = (...more: string[]) =>
  account.run("deploy-run", [
    "--cell",
    "dupont",
    "--address",
    ADDRESS,
    "--mail",
    "embedded",
    "--yes",
    "--wait",
    "0",
    "--check-at",
    account.site,
    ...more,
  ]);
const again = (args: string[], typed = "") =>
  account.run("deploy-run", ["--wait", "0", "--check-at", account.site, ...args], typed);
const changed = (key: "fail" | "loggedIn" | "packs", value: string | boolean | undefined) => {
  account.state = { ...account.state, [key]: value };
};
const cell = () => JSON.parse(readFileSync(path.join(account.cells, "dupont/cell.json"), "utf8"));

test("a first deployment asks what it lacks, then creates, migrates, puts secrets, deploys and looks", async () => {
  changed("packs", true);
  const { status, text } = await account.run(
    "deploy-run",
    ["--wait", "0", "--check-at", account.site],
    `dupont\n${ADDRESS}\n\noui\n`,
  );
  expect(text).toContain("/installation");
  expect(status).toBe(0);
  const asked = account.asked();
  expect(changes(asked)).toEqual([
    "d1 create aplomb-dupont",
    "d1 create aplomb-catalog",
    "r2 bucket create",
    "d1 migrations apply",
    "d1 migrations apply",
    "secret bulk",
    "deploy " + path.join(account.cells, "dupont/wrangler.json"),
  ]);
  expect(account.state.bases[0]).toMatchObject({ name: "aplomb-dupont", jurisdiction: "eu" });
  expect(account.state.bases[0]?.migrations.length).toBeGreaterThan(10);
  const marked = asked.findIndex(({ args }) => args.includes("time-travel"));
  expect(marked).toBeLessThan(asked.findIndex(({ args }) => args.includes("apply")));

  const { SESSION_SECRET: secret } = JSON.parse(asked.find(({ stdin }) => stdin !== "")?.stdin ?? "{}");
  expect(secret).toHaveLength(43);
  expect(text).not.toContain(secret);
  expect(asked.some(({ args }) => args.join(" ").includes(secret))).toBe(false);
  const config = JSON.parse(readFileSync(path.join(account.cells, "dupont/wrangler.json"), "utf8"));
  expect(config).toMatchObject({
    name: "aplomb-dupont",
    routes: [{ pattern: ADDRESS, custom_domain: true }],
    workers_dev: false,
    vars: { MAIL_GATEWAY: "embedded", PUBLIC_URL: `https://${ADDRESS}`, PRIVATE_WEBHOOKS: "no" },
    triggers: { crons: ["* * * * *"] },
  });
  expect(config.ratelimits[0].namespace_id).not.toBe("1001");
});

test("a second deployment takes what exists, and changes neither base, bucket nor secret", async () => {
  await first();
  account.asked();
  const { status, text } = await again(["--yes"]);
  expect([status, text]).toEqual([0, expect.stringContaining("migrations à passer : aucune")]);
  expect(changes(account.asked()).map((change) => change.split(" ")[0])).toEqual(["deploy"]);
  const { deployments } = cell();
  expect(deployments[1].before).toBe(deployments[0].version);
  expect(deployments[1]).toMatchObject({ healthy: true, migrations: [] });
});

test("what was half done is taken up where it stopped", async () => {
  changed("fail", "r2 bucket create");
  expect(await first()).toMatchObject({ status: 1, text: expect.stringContaining("la base sera reprise") });
  changed("fail", undefined);
  account.asked();
  expect((await first()).status).toBe(0);
  expect(changes(account.asked())[0]).toBe("r2 bucket create");
  expect(account.state.bases).toHaveLength(2);
});

test("an application that does not pack changes nothing", async () => {
  changed("fail", "deploy --dry-run");
  const { status, text } = await first();
  expect([status, text]).toEqual([1, expect.stringContaining("ne s'emballe pas")]);
  expect(changes(account.asked())).toEqual([]);
});

test("a migration that fails deploys nothing and says where the base can go back to", async () => {
  changed("fail", "migrations apply");
  const { status, text } = await first();
  expect([status, text]).toEqual([1, expect.stringContaining("rien n'a été déployé")]);
  expect(text).toContain("time-travel restore aplomb-dupont --bookmark bookmark-0");
  expect(account.state.workers).toEqual({});
});

test("a version that does not stand is said so, and the way back is offered and works, the data staying", async () => {
  await first();
  account.health = 503;
  const bad = await again(["--yes"]);
  expect([bad.status, bad.text]).toEqual([1, expect.stringContaining("ne répond pas : base")]);
  expect(bad.text).toContain("npm run deploy -- --cell dupont --rollback");
  account.health = 200;
  account.asked();
  const back = await again(["--rollback"]);
  expect([back.status, back.text]).toEqual([0, expect.stringContaining("La base ne change pas")]);
  expect(changes(account.asked()).map((change) => change.split(" ")[0])).toEqual(["rollback"]);
  expect(account.state.workers["aplomb-dupont"]?.live).toBe(cell().deployments[0].version);
  expect((await again(["--rollback"])).text).toContain("n'a pas de version d'avant");
});

test("data go back only when the name of the cell is typed, and the way to undo that is kept", async () => {
  await first();
  await again(["--yes"]);
  account.asked();
  const no = await again(["--rollback", "--with-data"], "oui\n");
  expect([no.status, no.text]).toEqual([1, expect.stringContaining("Rien n'a été changé")]);
  expect(changes(account.asked())).toEqual([]);
  const yes = await again(["--rollback", "--with-data"], "dupont\n");
  expect([yes.status, yes.text]).toEqual([0, expect.stringContaining("--bookmark bookmark-now")]);
  const asked = account.asked();
  expect(changes(asked).map((change) => change.split(" ")[0])).toEqual(["rollback", "d1"]);
  expect(asked.at(-1)?.args).toContain("bookmark-1");
});

test("a dry run prints every command and changes nothing, the first time or later", async () => {
  const dry = await first("--dry-run");
  expect(dry.status).toBe(0);
  for (const command of [
    "d1 create",
    "r2 bucket create",
    "migrations apply",
    "secret bulk",
    "deploy --config",
  ])
    expect(dry.text).toContain(
      `$ wrangler ${command}`.replace("wrangler migrations", "wrangler d1 migrations"),
    );
  const asked = account.asked();
  expect(changes(asked)).toEqual([]);
  expect(asked.some(({ args }) => args[0] === "deploy" && args.includes("--dry-run"))).toBe(true);
  expect(existsSync(account.cells)).toBe(false);
  await first();
  await again(["--yes"]);
  account.asked();
  expect((await again(["--rollback", "--with-data", "--dry-run"])).text).toContain("$ wrangler rollback");
  expect(changes(account.asked())).toEqual([]);
});

test("without a log-in, an address or a key of mail, nothing is created and the sentence says what to do", async () => {
  changed("loggedIn", false);
  expect((await first()).text).toContain("wrangler login");
  changed("loggedIn", true);
  expect((await first("--address", "pas une adresse")).text).toContain("n'est pas une adresse");
  expect((await first("--mail", "smtp")).text).toContain("SMTP_URL");
  expect((await again(["--cell", "dupont"])).text).toContain("Pas de réponse");
  expect(changes(account.asked())).toEqual([]);
});
