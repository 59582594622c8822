import { asc, eq, inArray, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { client } from "~/db/schema/clients";
import { audit, outbox } from "~/db/schema/house";
import type { Day } from "~/domain/calendar/day";
import { binForm, ouvrageForm } from "~/domain/clients/forms";
import type { ListName } from "~/domain/lists/column";
import { planTogetherForm, undoPlanForm } from "~/domain/lists/planning";
import { MOST_TOGETHER } from "~/domain/lists/together";
import { putOffAction } from "~/operations/actions/put-off-action";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { binClients } from "~/operations/clients/bin-clients";
import { openList } from "~/operations/lists/open-list";
import { planTogether } from "~/operations/lists/plan-together";
import { undoPlanTogether } from "~/operations/lists/undo-plan-together";
import { newLot, numbersOf } from "../../world/lot";
import { as, asSystem, newWorld } from "../../world/world";

const { db } = as("bureau");

beforeAll(newWorld);
beforeEach(() => newLot(600));

const form = (rows: number[], over: Record<string, unknown> = {}) =>
  planTogetherForm.parse({
    rows: rows.join(","),
    typeId: "at-appel",
    subject: "Proposer l'entretien",
    dueOn: "2026-12-07",
    dueTime: "09:30",
    ...over,
  });
const plan = (list: ListName, rows: number[], over: Record<string, unknown> = {}) =>
  planTogether(as("bureau"), list, form(rows, over));
const back = (made: string[], ctx = as("bureau")) =>
  undoPlanTogether(ctx, undoPlanForm.parse({ made: made.join(",") }));
const actions = () => db.select().from(clientAction).orderBy(asc(clientAction.clientId));

test("LI12 one action each, for whoever follows the client, else for who noted it; and away again", async () => {
  const rows = await numbersOf("clients");
  const first = await plan("clients", rows.slice(0, MOST_TOGETHER));
  const rest = await plan("clients", rows.slice(MOST_TOGETHER));
  expect([first.count, rest.count]).toEqual([500, 100]);
  const all = await actions();
  expect(all).toHaveLength(600);
  expect(all.find((one) => one.clientId === "lot-7")).toMatchObject({
    typeId: "at-appel",
    subject: "Proposer l'entretien",
    dueOn: "2026-12-07",
    dueTime: "09:30",
    startsOn: "2026-12-07",
    assigneeId: "u-commercial",
    createdBy: "user:u-bureau",
    ouvrageId: null,
    doneAt: null,
  });
  expect(all.find((one) => one.clientId === "lot-8")?.assigneeId).toBe("u-bureau");
  expect(await back(first.made)).toEqual({ count: 500 });
  expect(await back(rest.made)).toEqual({ count: 100 });
  expect(await actions()).toEqual([]);
  // Asked twice, it is done once.
  expect(await back(rest.made)).toEqual({ count: 0 });
});

test("each has its line in the journal, and the open pages of its client hear of it", async () => {
  const [n = 0] = (await numbersOf("clients")).slice(3);
  const { made } = await plan("clients", [n]);
  const told = () =>
    as("direction")
      .db.select()
      .from(audit)
      .where(eq(audit.subjectId, made[0] ?? ""));
  expect(await told()).toMatchObject([
    { action: "created", after: { clientId: "lot-3", dueOn: "2026-12-07" } },
  ]);
  expect((await db.select().from(outbox)).at(-1)?.topics).toEqual(["actions", "client:lot-3"]);
  await back(made);
  expect((await told()).map((row) => row.action)).toEqual(expect.arrayContaining(["created", "removed"]));
});

test("somebody named has them all; a follower who left gives way to who notes it", async () => {
  const rows = (await numbersOf("clients")).slice(0, 4);
  await plan("clients", rows, { assigneeId: "u-direction" });
  expect(new Set((await actions()).map((one) => one.assigneeId))).toEqual(new Set(["u-direction"]));
  await db.delete(clientAction);
  await db.update(user).set({ disabledAt: 1 }).where(eq(user.id, "u-commercial"));
  await plan("clients", rows);
  expect(new Set((await actions()).map((one) => one.assigneeId))).toEqual(new Set(["u-bureau"]));
  await expect(plan("clients", rows, { assigneeId: "u-commercial" })).rejects.toMatchObject({
    kind: "refused",
    problems: [{ code: "user-unknown", field: "assigneeId" }],
  });
  await db.update(user).set({ disabledAt: null }).where(eq(user.id, "u-commercial"));
});

test("a type that is none is refused; a program that names nobody too, for those whom nobody follows", async () => {
  const rows = (await numbersOf("clients")).slice(0, 2);
  await expect(plan("clients", rows, { typeId: "st-client" })).rejects.toMatchObject({ kind: "refused" });
  await expect(planTogether(asSystem(), "clients", form(rows))).rejects.toMatchObject({
    kind: "refused",
    problems: [{ code: "user-unknown", field: "assigneeId" }],
  });
  expect(await actions()).toEqual([]);
});

test("LI12 clients of the bin, merged or erased take none, and are counted", async () => {
  await binClients(as("bureau"), binForm.parse({ ids: "lot-1" }));
  await db.update(client).set({ mergedIntoId: "lot-9" }).where(eq(client.id, "lot-2"));
  await db.update(client).set({ erasedAt: 1 }).where(eq(client.id, "lot-3"));
  const rows = (
    await db
      .select({ n: sql<number>`rowid` })
      .from(client)
      .where(inArray(client.id, ["lot-1", "lot-2", "lot-3", "lot-4"]))
      .orderBy(client.id)
  ).map((row) => row.n);
  expect(await plan("clients", rows)).toMatchObject({ count: 1, left: 3 });
  expect((await actions()).map((one) => one.clientId)).toEqual(["lot-4"]);
  const [n = 0] = rows;
  expect(await plan("clients", [n])).toEqual({ count: 0, left: 1, made: [] });
});

test("one that goes to the bin meanwhile stops its part", async () => {
  const rows = (await numbersOf("clients")).slice(0, 20);
  const ctx = as("bureau");
  const commit = ctx.commit.bind(ctx);
  ctx.commit = async (what) => {
    await db.update(client).set({ statusId: "st-bin" }).where(eq(client.id, "lot-5"));
    return commit(what);
  };
  await expect(planTogether(ctx, "clients", form(rows))).rejects.toMatchObject({ kind: "conflict" });
  expect(await actions()).toEqual([]);
});

test("LI12 what somebody touched since stays, and so does what somebody else noted", async () => {
  const { made } = await plan("clients", (await numbersOf("clients")).slice(0, 3));
  const [first = "", second = ""] = made;
  await putOffAction(as("commercial"), first, { dueOn: "2026-12-08" as Day, version: 1 });
  await db.update(clientAction).set({ doneAt: 5 }).where(eq(clientAction.id, second));
  expect(await back(made, as("direction"))).toEqual({ count: 0 });
  expect(await back(made)).toEqual({ count: 1 });
  expect((await actions()).map((one) => one.id).toSorted()).toEqual([first, second].toSorted());
});

test("from the list of ouvrages the action hangs on the ouvrage and on its client", async () => {
  const ids = [];
  for (const [of, name] of [
    ["lot-1", "Poêle du salon"],
    ["lot-2", "Poêle du bureau"],
  ] as const)
    ids.push(await addOuvrage(as("bureau"), of, ouvrageForm.parse({ typeId: "ot-poele", name })));
  const rows = await numbersOf("ouvrages", "f=nom:begins:Poêle");
  const { made } = await plan("ouvrages", rows);
  expect((await actions()).map((one) => [one.clientId, one.ouvrageId])).toEqual([
    ["lot-1", ids[0]],
    ["lot-2", ids[1]],
  ]);
  expect((await actions()).map((one) => one.assigneeId)).toEqual(["u-commercial", "u-bureau"]);
  expect(await back(made)).toEqual({ count: 2 });
});

test("actions have none of their own, and numbers that are other rows by now are a conflict", async () => {
  await expect(plan("actions", [1])).rejects.toMatchObject({ kind: "not-found" });
  const [n = 0] = await numbersOf("clients");
  await expect(plan("clients", [n], { seen: `${n}:somebody-else` })).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("who may note something is offered it: everybody, in these two lists", async () => {
  const opened = await openList(as("technicien"), "clients", new URLSearchParams());
  expect(opened.planning?.types.length).toBeGreaterThan(0);
  expect(opened.planning?.people.map((one) => one.value)).toContain("u-commercial");
  expect((await openList(as("bureau"), "actions", new URLSearchParams())).planning).toBeNull();
  expect(opened.bins).toEqual([]);
  expect((await openList(as("bureau"), "clients", new URLSearchParams())).bins).toEqual(["st-bin"]);
});
