import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";
import { Account, changes } from "./fake/account";

let account: Account;
beforeAll(async () => {
  build();
  account = await Account.opened();
  for (const name of ["bois", "dupont", "martin"]) {
    const args = ["--cell", name, "--address", `${name}.exemple.fr`, "--mail", "embedded"];
    const { text } = await account.run("deploy-run", [
      ...args,
      "--yes",
      "--wait",
      "0",
      "--check-at",
      account.site,
    ]);
    expect(text).toContain("/installation");
    // From here on the company answers on this machine.
    const file = path.join(account.cells, name, "cell.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(`https://${name}.exemple.fr`, account.site));
  }
  account.asked();
}, 300_000);
afterAll(() => account.close());

const wave = (...args: string[]) => account.run("cells-run", ["--deploy-all", "--wait", "0", ...args]);
const live = (name: string) => account.state.workers[`aplomb-${name}`]?.versions.length;
const deployed = () =>
  account
    .asked()
    .filter(({ args }) => args[0] === "deploy" && !args.includes("--dry-run"))
    .map(({ args }) => args.join(" ").match(/cells\/(\w+)/)?.[1]);

test("cells share nothing: each has its base, files, worker and counters of requests", () => {
  const of = (name: string) => readFileSync(path.join(account.cells, name, "wrangler.json"), "utf8");
  const own = ["bois", "dupont", "martin"].map((name) => {
    const { name: worker, d1_databases, r2_buckets, ratelimits } = JSON.parse(of(name));
    const limits = ratelimits.map((limit: { namespace_id: string }) => limit.namespace_id);
    return [worker, d1_databases[0].database_id, r2_buckets[0].bucket_name, ...limits];
  });
  expect(new Set(own.flat()).size).toBe(own.flat().length);
});

test("the canary goes first, and the others only when someone agrees", async () => {
  expect(await wave("--canary", "martin")).toMatchObject({
    status: 1,
    text: expect.stringContaining("déployer les autres"),
  });
  expect(deployed()).toEqual(["martin"]);
  expect((await wave("--canary", "martin", "--yes")).status).toBe(0);
  expect(deployed()).toEqual(["martin", "bois", "dupont"]);
});

test("a cell that fails stops the wave, and one reads which version each is on", async () => {
  const before = ["bois", "dupont", "martin"].map(live);
  account.state = { ...account.state, fail: "deploy --config " + path.join(account.cells, "dupont") };
  const { status, text } = await wave();
  expect([status, text]).toEqual([
    1,
    expect.stringContaining("La vague s'arrête à dupont. Pas encore passées : martin"),
  ]);
  expect(["bois", "dupont", "martin"].map(live)).toEqual([(before[0] ?? 0) + 1, before[1], before[2]]);
  for (const name of ["bois", "dupont", "martin"])
    expect(text).toContain(`${account.state.workers[`aplomb-${name}`]?.live}  répond`);
  account.state = { ...account.state, fail: undefined };
  account.asked();
});

test("the list reads health as it is now, and a dry run of the wave changes nothing", async () => {
  account.health = 503;
  const { text } = await account.run("cells-run", []);
  expect(text.match(/réponse 503/g)).toHaveLength(3);
  account.health = 200;
  expect((await wave("--dry-run")).text.match(/\$ wrangler deploy/g)).toHaveLength(3);
  expect(changes(account.asked())).toEqual([]);
});
