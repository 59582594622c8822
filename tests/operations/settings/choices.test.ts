import { beforeAll, expect, test } from "vitest";
import { addChoice } from "~/operations/settings/add-choice";
import { archiveChoice } from "~/operations/settings/archive-choice";
import { listChoices } from "~/operations/settings/list-choices";
import { orderChoices } from "~/operations/settings/order-choices";
import { restoreChoice } from "~/operations/settings/restore-choice";
import { saveChoice } from "~/operations/settings/save-choice";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);

const living = async (list: string) =>
  (await listChoices(as("bureau"))).choices.filter((c) => c.list === list && !c.archived).map((c) => c.label);

test("an entry is added before the bin's place, renamed, archived and brought back by its label", async () => {
  const ctx = as("bureau");
  const { id } = await addChoice(ctx, { list: "client-origin", label: "Parrainage" });
  expect(await living("client-origin")).toEqual(["Salon", "Parrainage"]);
  await saveChoice(ctx, id, { label: "Parrainage client", version: 1 });
  await archiveChoice(ctx, id);
  expect(await living("client-origin")).toEqual(["Salon"]);
  expect((await addChoice(ctx, { list: "client-origin", label: "parrainage client" })).id).toBe(id);
  await archiveChoice(ctx, id);
  await restoreChoice(ctx, id);
  expect(await living("client-origin")).toContain("parrainage client");
});

test("C10 two people adding the same label at once make one entry", async () => {
  const results = await Promise.allSettled([
    addChoice(as("bureau"), { list: "unit", label: "palette" }),
    addChoice(as("direction"), { list: "unit", label: "Palette" }),
  ]);
  expect(results.map((r) => r.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await living("unit")).toHaveLength(1);
});

test("C11 the bin can't be archived, nor sell", async () => {
  await expect(archiveChoice(as("bureau"), "st-bin")).rejects.toMatchObject({
    problems: [{ code: "status-bin-needed" }],
  });
  await expect(
    saveChoice(as("bureau"), "st-bin", {
      label: "Corbeille",
      version: 1,
      semantics: { sellable: true, searchable: false, bin: true },
    }),
  ).rejects.toMatchObject({ problems: [{ code: "status-bin-sells" }] });
});

test("C12 the last entry of a list stays", async () => {
  await addChoice(as("bureau"), { list: "civility", label: "Mme" });
  const only = (await listChoices(as("bureau"))).choices.find((c) => c.list === "civility");
  await expect(archiveChoice(as("bureau"), only?.id ?? "")).rejects.toMatchObject({
    problems: [{ code: "choice-list-empty" }],
  });
});

test("what somebody changed is not written over: their name, what they allowed, their order, their addition", async () => {
  const conflict = { kind: "conflict" };
  await saveChoice(as("bureau"), "ot-piscine", { label: "Bassin", version: 1 });
  await expect(
    saveChoice(as("direction"), "ot-piscine", { label: "Pool", version: 1 }),
  ).rejects.toMatchObject(conflict);
  // Renamed there and back: the form of before stays stale.
  await saveChoice(as("bureau"), "ot-piscine", { label: "Piscine", version: 2 });
  await expect(
    saveChoice(as("direction"), "ot-piscine", { label: "Pool", version: 1 }),
  ).rejects.toMatchObject(conflict);
  await saveChoice(as("bureau"), "ot-piscine", { label: "Bassin", version: 3 });

  const allowed = { sellable: true, searchable: true, bin: false };
  await saveChoice(as("bureau"), "st-prospect", {
    label: "Prospect",
    version: 1,
    semantics: { ...allowed, sellable: false },
  });
  await expect(
    saveChoice(as("direction"), "st-prospect", { label: "Piste", version: 1, semantics: allowed }),
  ).rejects.toMatchObject(conflict);

  const was = ["ot-piscine", "ot-poele"];
  const order = { list: "ouvrage-type", ids: was.toReversed(), was } as const;
  await orderChoices(as("bureau"), { ...order, ids: [...order.ids] });
  await orderChoices(as("direction"), { ...order, ids: [...order.ids] });
  expect(await living("ouvrage-type")).toEqual(["Poêle à granulés", "Bassin"]);
  await addChoice(as("bureau"), { list: "ouvrage-type", label: "Spa" });
  await expect(
    orderChoices(as("direction"), { list: "ouvrage-type", ids: was, was: was.toReversed() }),
  ).rejects.toMatchObject({ kind: "conflict" });
});

test("lists are read by all and shaped by direction and office only", async () => {
  for (const role of ["commercial", "planification", "technicien", "comptabilite"] as const) {
    expect((await listChoices(as(role))).mayManage).toBe(false);
    await expect(addChoice(as(role), { list: "unit", label: "x" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(archiveChoice(as(role), "ot-poele")).rejects.toMatchObject({ kind: "forbidden" });
  }
});
