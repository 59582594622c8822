import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { client } from "~/db/schema/clients";
import { company } from "~/db/schema/settings";
import { createClient } from "~/operations/clients/create-client";
import { loadClient } from "~/operations/clients/load";
import { allocatedClientCode } from "~/operations/clients/writes";
import { must } from "~/operations/guards";
import { search } from "~/operations/search/search";
import { loadCompany } from "~/operations/settings/load";
import { as, newWorld } from "../../world/world";
import { clientInput } from "./sample";

beforeAll(newWorld);

const given = async (id: string, ok = true) => {
  const ctx = as("bureau");
  await ctx.commit({
    guards: [must("test", ok ? sql`1` : sql`exists(select 1 from client where id = ${"nobody"})`)],
    writes: allocatedClientCode(ctx, await loadClient(ctx, id), await loadCompany(ctx)),
    change: { kind: "order", id: "x", action: "created" },
  });
};
const codeOf = async (id: string) => (await loadClient(as("bureau"), id)).code;

test("CRM-05 an order gives its client a code, and the client is found by it at once", async () => {
  await given("c-turpin");
  expect(await codeOf("c-turpin")).toBe("C000001");
  expect((await search(as("bureau"), "#000001")).groups[0]?.results[0]?.id).toBe("c-turpin");
  const id = await createClient(as("bureau"), clientInput({ lastName: "Code" }));
  await given(id);
  expect((await search(as("bureau"), "C000002")).groups[0]?.results[0]?.id).toBe(id);
  expect((await search(as("bureau"), "#00002")).groups[0]?.results[0]?.id).toBe(id);
});

test("CRM-07 a client that has a code keeps it, and no number is consumed", async () => {
  const before = await codeOf("c-turpin");
  await given("c-turpin");
  await given("c-turpin");
  expect(await codeOf("c-turpin")).toBe(before);
  const id = await createClient(as("bureau"), clientInput({ lastName: "Suivant" }));
  await given(id);
  expect(await codeOf(id)).toBe("C000003");
});

test("ten clients at once get ten different codes without a hole", async () => {
  const ids = await Promise.all(
    Array.from({ length: 10 }, (_, i) => createClient(as("bureau"), clientInput({ lastName: `Foule ${i}` }))),
  );
  await Promise.all([...ids, ...ids].map((id) => given(id)));
  const codes = (await Promise.all(ids.map(codeOf))).toSorted((a, b) => (a ?? "").localeCompare(b ?? ""));
  expect(codes).toEqual(Array.from({ length: 10 }, (_, i) => `C${String(i + 4).padStart(6, "0")}`));
});

test("a refused commit gives no code and consumes no number", async () => {
  await expect(given("c-cypres", false)).rejects.toMatchObject({ kind: "conflict" });
  expect(await codeOf("c-cypres")).toBeNull();
  await given("c-cypres");
  expect(await codeOf("c-cypres")).toBe("C000014");
});

test("a code already worn by an imported client is skipped", async () => {
  const ctx = as("bureau");
  const imported = await createClient(ctx, clientInput({ lastName: "Importé" }));
  await ctx.db.update(client).set({ code: "C000015" }).where(eq(client.id, imported));
  const id = await createClient(ctx, clientInput({ lastName: "Après" }));
  await given(id);
  expect(await codeOf(id)).toBe("C000016");
});

test("CRM-08 the setting turns it off, and the pattern is the company's", async () => {
  const ctx = as("bureau");
  const id = await createClient(ctx, clientInput({ lastName: "Été" }));
  await ctx.db.update(company).set({ allocatesClientCodes: false });
  await given(id);
  expect(await codeOf(id)).toBeNull();
  await ctx.db.update(company).set({ allocatesClientCodes: true, clientCodePattern: "{AA}{NOM:3}-{SEQ:3}" });
  await given(id);
  expect(await codeOf(id)).toBe("26ETE-001");
});
