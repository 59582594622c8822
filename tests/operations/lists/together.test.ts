import { and, asc, eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clientAction } from "~/db/schema/actions";
import { client, ouvrage, timelineEntry } from "~/db/schema/clients";
import { audit, outbox } from "~/db/schema/house";
import type { Role } from "~/domain/access/permissions";
import { actionForm } from "~/domain/actions/forms";
import type { Day } from "~/domain/calendar/day";
import { binForm, ouvrageForm } from "~/domain/clients/forms";
import type { ListName } from "~/domain/lists/column";
import { MOST_TOGETHER, togetherForm, undoForm } from "~/domain/lists/together";
import { addAction } from "~/operations/actions/add-action";
import { putOffAction } from "~/operations/actions/put-off-action";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { binClients } from "~/operations/clients/bin-clients";
import { changeTogether } from "~/operations/lists/change-together";
import { openList } from "~/operations/lists/open-list";
import { undoTogether } from "~/operations/lists/undo-together";
import { lot, newLot, numbersOf } from "../../world/lot";
import { as, newWorld } from "../../world/world";

const asked = (address: string) => new URLSearchParams(address);
const { db } = as("bureau");
const HOW_MANY = 1000;

beforeAll(newWorld);
beforeEach(() => newLot(HOW_MANY));

const numbers = numbersOf;
const give = (list: ListName, key: string, value: string, rows: number[], role: Role = "bureau", seen = "") =>
  changeTogether(as(role), list, togetherForm.parse({ key, value, rows: rows.join(","), seen }));
const back = (
  list: ListName,
  key: string,
  value: string,
  had: readonly (readonly [number, number, string])[],
  role: Role = "bureau",
) => undoTogether(as(role), list, undoForm.parse({ key, value, had: JSON.stringify(had) }));

describe("clients", () => {
  test("LI11 a thousand change and go back, each to what it had", async () => {
    const before = await lot();
    const all = await numbers("clients");
    expect(all).toHaveLength(HOW_MANY);
    const parts = [all.slice(0, MOST_TOGETHER), all.slice(MOST_TOGETHER)];
    const answers = [];
    for (const part of parts) answers.push(await give("clients", "statut", "st-client", part));
    // A quarter of them were clients already, and stay as they were.
    expect(answers.map((one) => one.count)).toEqual([375, 375]);
    expect(new Set((await lot()).map((one) => one.statusId))).toEqual(new Set(["st-client"]));
    for (const { had } of answers) await back("clients", "statut", "st-client", had);
    expect((await lot()).map((one) => one.statusId)).toEqual(before.map((one) => one.statusId));
  });

  test("each has its line in the timeline and in the journal", async () => {
    const [, second] = await numbers("clients");
    await give("clients", "statut", "st-client", [second ?? 0]);
    const [told] = await db.select().from(timelineEntry).where(eq(timelineEntry.clientId, "lot-1"));
    expect(told).toMatchObject({ title: "Statut : Prospect → Client", author: "Nadia Benali" });
    const [row] = await db
      .select()
      .from(audit)
      .where(and(eq(audit.subjectId, "lot-1"), eq(audit.action, "moved")));
    expect(row).toMatchObject({ before: { statusId: "st-prospect" }, after: { statusId: "st-client" } });
    const events = await db.select().from(outbox);
    expect(events.at(-1)?.topics).toEqual(["clients", "client:lot-1"]);
  });

  test("LI11 what somebody changed since stays, and is counted", async () => {
    const rows = (await numbers("clients")).slice(0, 10);
    const { count, had } = await give("clients", "suivi", "u-direction", rows);
    expect(count).toBe(10);
    await db
      .update(client)
      .set({ followedBy: "u-bureau", version: 3 })
      .where(inArray(client.id, ["lot-3", "lot-4"]));
    expect(await back("clients", "suivi", "u-direction", had)).toEqual({ count: 8 });
    const after = new Map((await lot()).map((one) => [one.id, one.followedBy]));
    expect([after.get("lot-3"), after.get("lot-1"), after.get("lot-2")]).toEqual([
      "u-bureau",
      "u-commercial",
      null,
    ]);
    // Asked twice, it is done once.
    expect(await back("clients", "suivi", "u-direction", had)).toEqual({ count: 0 });
  });

  test("nobody is a value too", async () => {
    const rows = (await numbers("clients")).slice(0, 2);
    expect(await give("clients", "suivi", "", rows)).toMatchObject({ count: 1 });
    expect((await lot())[1]?.followedBy).toBeNull();
  });

  test("those in the bin keep their status, by the undo too", async () => {
    const rows = (await numbers("clients")).slice(0, 3);
    await binClients(as("bureau"), binForm.parse({ ids: "lot-1" }));
    expect(await give("clients", "statut", "st-client", rows)).toMatchObject({ count: 1 });
    const [n = 0] = rows.slice(1);
    const [binned] = await db.select().from(client).where(eq(client.id, "lot-1"));
    expect(await back("clients", "statut", "st-bin", [[n, binned?.version ?? 0, "st-client"]])).toEqual({
      count: 0,
    });
  });

  test.each([
    ["statut", "st-bin"],
    ["statut", ""],
    ["statut", "u-bureau"],
    ["suivi", "u-nobody"],
    ["origine", "st-client"],
    ["nom", "Dupont"],
    ["constructor", "x"],
  ])("what can't be given is refused: %s %s", async (key, value) => {
    await expect(give("clients", key, value, await numbers("clients", "q=turpin"))).rejects.toMatchObject({
      kind: "refused",
    });
  });

  test("the undo gives nothing that a row can't have had", async () => {
    await expect(back("clients", "statut", "st-client", [[1, 1, "st-bin"]])).rejects.toMatchObject({
      kind: "refused",
    });
  });

  test("the right is that of the records: who only reads changes nothing, and is offered nothing", async () => {
    const rows = (await numbers("clients")).slice(0, 1);
    for (const role of ["technicien", "comptabilite"] as const) {
      const opened = await openList(as(role), "clients", asked(""));
      if (opened.settable.length > 0) continue;
      await expect(give("clients", "statut", "st-client", rows, role)).rejects.toMatchObject({
        kind: "forbidden",
      });
      await expect(
        back("clients", "statut", "st-client", [[1, 1, "st-prospect"]], role),
      ).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect((await openList(as("technicien"), "clients", asked(""))).settable).toEqual([]);
  });

  test("numbers that are other rows by now are a conflict", async () => {
    const [n = 0] = await numbers("clients");
    await expect(
      give("clients", "statut", "st-client", [n], "bureau", `${n}:somebody-else`),
    ).rejects.toMatchObject({ kind: "conflict" });
    expect(await give("clients", "suivi", "u-bureau", [n], "bureau", `${n}:lot-0`)).toMatchObject({
      count: 1,
    });
  });

  test("LI11 all of a part or none: a row that changes meanwhile stops it", async () => {
    const rows = (await numbers("clients")).slice(0, 20);
    const ctx = as("bureau");
    const commit = ctx.commit.bind(ctx);
    ctx.commit = async (what) => {
      await db.update(client).set({ version: 9 }).where(eq(client.id, "lot-7"));
      return commit(what);
    };
    const form = togetherForm.parse({ key: "suivi", value: "u-direction", rows: rows.join(",") });
    await expect(changeTogether(ctx, "clients", form)).rejects.toMatchObject({ kind: "conflict" });
    expect((await lot()).filter((one) => one.followedBy === "u-direction")).toEqual([]);
  });
});

describe("actions", () => {
  const plan = (over: Record<string, unknown> = {}) =>
    addAction(
      as("commercial"),
      "c-turpin",
      actionForm.parse({ typeId: "at-appel", subject: "Pose", dueOn: "2026-11-23", ...over }),
    );
  const actions = () =>
    db.select().from(clientAction).orderBy(asc(clientAction.startsOn), asc(clientAction.id));

  test("put off and handed over together, the rhythm untouched", async () => {
    await plan();
    await plan({ dueOn: "2026-11-20", rhythmUnit: "week" });
    const rows = await numbers("actions", "");
    const { had } = await give("actions", "pour", "2026-12-01", rows);
    await give("actions", "qui", "u-direction", rows);
    expect(await actions()).toMatchObject([
      { dueOn: "2026-12-01", assigneeId: "u-direction", startsOn: "2026-11-20" },
      { dueOn: "2026-12-01", assigneeId: "u-direction", startsOn: "2026-11-23" },
    ]);
    // Handed over since: the day is left alone.
    expect(await back("actions", "pour", "2026-12-01", had)).toEqual({ count: 0 });
    await expect(give("actions", "pour", "demain", rows)).rejects.toMatchObject({ kind: "refused" });
  });

  test("done together: what comes back is planned; taken back, it leaves unless somebody touched it", async () => {
    await plan();
    await plan({ rhythmUnit: "week", rhythmEvery: 2, subject: "Relevé" });
    await plan({ rhythmUnit: "month", subject: "Visite" });
    const rows = await numbers("actions", "");
    const { count, had } = await give("actions", "etat", "done", rows);
    expect(count).toBe(3);
    const born = (await actions()).filter((one) => one.previousId);
    expect(born.map((one) => `${one.subject} ${one.dueOn}`).toSorted()).toEqual([
      "Relevé 2026-12-07",
      "Visite 2026-12-23",
    ]);
    const told = await db.select().from(timelineEntry).where(eq(timelineEntry.clientId, "c-turpin"));
    expect(told.map((one) => one.title).toSorted()).toEqual([
      "Appeler : Pose",
      "Appeler : Relevé",
      "Appeler : Visite",
    ]);
    const touched = born.find((one) => one.subject === "Visite");
    await putOffAction(as("bureau"), touched?.id ?? "", { dueOn: "2026-12-24" as Day, version: 1 });
    expect(await back("actions", "etat", "done", had)).toEqual({ count: 3 });
    const after = await actions();
    expect(after.filter((one) => one.doneAt !== null)).toEqual([]);
    expect(after.filter((one) => one.previousId).map((one) => one.dueOn)).toEqual(["2026-12-24"]);
    // Closed again, the one that stayed is not planned twice.
    await give("actions", "etat", "done", rows);
    expect((await actions()).filter((one) => one.previousId)).toHaveLength(2);
  });

  test("what is done stays as it was, and nobody gives work to who left", async () => {
    await plan();
    const rows = await numbers("actions", "");
    await give("actions", "etat", "done", rows);
    expect(await numbers("actions", "")).toEqual([]);
    expect(await give("actions", "pour", "2027-01-04", rows)).toMatchObject({ count: 0 });
    await expect(give("actions", "qui", "", rows)).rejects.toMatchObject({ kind: "refused" });
  });
});

test("ouvrages of all clients: another type, and back", async () => {
  const made = await addOuvrage(
    as("bureau"),
    "c-turpin",
    ouvrageForm.parse({ typeId: "ot-poele", name: "Poêle du salon" }),
  );
  const types = (await openList(as("bureau"), "ouvrages", asked(""))).settable.find(
    (one) => one.key === "type",
  );
  const other = Array.isArray(types?.values) ? types.values.find((one) => one !== "ot-poele") : undefined;
  const rows = await numbers("ouvrages", "f=nom:contains:salon");
  const { had } = await give("ouvrages", "type", other ?? "", rows);
  const typeOf = async () => (await db.select().from(ouvrage).where(eq(ouvrage.id, made)))[0]?.typeId;
  expect(await typeOf()).toBe(other);
  await back("ouvrages", "type", other ?? "", had);
  expect(await typeOf()).toBe("ot-poele");
});
