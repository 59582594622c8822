import { asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clientAction } from "~/db/schema/actions";
import { actionForm, closeActionForm } from "~/domain/actions/forms";
import type { Day } from "~/domain/calendar/day";
import { ouvrageForm } from "~/domain/clients/forms";
import { addAction } from "~/operations/actions/add-action";
import { closeAction } from "~/operations/actions/close-action";
import { getAction } from "~/operations/actions/get-action";
import { handOverActions } from "~/operations/actions/hand-over-actions";
import { listActions } from "~/operations/actions/list-actions";
import { listClientActions } from "~/operations/actions/list-client-actions";
import { listLoads } from "~/operations/actions/list-loads";
import { putOffAction } from "~/operations/actions/put-off-action";
import { reopenAction } from "~/operations/actions/reopen-action";
import { updateAction } from "~/operations/actions/update-action";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { listHistory } from "~/operations/clients/list-history";
import { getHome } from "~/operations/home/get-home";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);
beforeEach(() => as("bureau").db.delete(clientAction));

const CLIENT = "c-turpin";
const form = (over: Record<string, unknown> = {}) =>
  actionForm.parse({ typeId: "at-appel", subject: "Date de pose", dueOn: "2026-11-23", ...over });
const closing = (over: Record<string, unknown> = {}) => closeActionForm.parse(over);
const all = () => as("bureau").db.select().from(clientAction).orderBy(asc(clientAction.id));
const bornOf = async (id: string) => (await all()).find((one) => one.previousId === id);
async function row(id: string) {
  const [found] = await as("bureau").db.select().from(clientAction).where(eq(clientAction.id, id));
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

test("AC1 it falls to whoever writes it, and is in their queue alone", async () => {
  const id = await addAction(as("technicien"), CLIENT, form());
  expect(await row(id)).toMatchObject({ assigneeId: "u-technicien", startsOn: "2026-11-23", doneAt: null });
  expect((await listActions(as("technicien"))).rows.map((one) => one.id)).toEqual([id]);
  expect((await listActions(as("commercial"))).rows).toEqual([]);
  expect((await listActions(as("commercial"), { assigneeId: "all" })).rows).toHaveLength(1);
});

test("one sending of the form is one action", async () => {
  const sent = () => addAction(as("bureau"), CLIENT, form(), "0123456789abcdef");
  const [first, second] = await Promise.all([sent(), sent()]);
  expect(second).toBe(first);
  expect(await all()).toHaveLength(1);
});

test.each([
  [{ typeId: "ot-poele" }, "typeId"],
  [{ assigneeId: "u-nobody" }, "assigneeId"],
  [{ ouvrageId: "of-somebody-else" }, "ouvrageId"],
])("what is not there to be chosen is refused at its field: %o", async (over, field) => {
  await expect(addAction(as("bureau"), CLIENT, form(over))).rejects.toMatchObject({
    kind: "refused",
    problems: [{ field }],
  });
  expect(await all()).toEqual([]);
});

test("AC2 the queue begins with what is late, then by day and hour, page after page", async () => {
  const ctx = as("bureau");
  for (let i = 0; i < 60; i++) await addAction(ctx, CLIENT, form({ dueOn: "2026-12-01", subject: `${i}` }));
  const late = await addAction(ctx, CLIENT, form({ dueOn: "2026-11-20" }));
  const missed = await addAction(ctx, CLIENT, form({ dueTime: "08:00" }));
  const allDay = await addAction(ctx, CLIENT, form());
  const first = await listActions(ctx);
  expect(first.rows.slice(0, 3).map(({ id, late: is }) => [id, is])).toEqual([
    [late, true],
    [allDay, false],
    [missed, true],
  ]);
  const second = await listActions(ctx, { after: first.next ?? "" });
  expect(second.next).toBeNull();
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(63);
  expect((await listActions(ctx, { state: "today" })).rows).toHaveLength(3);
});

describe("AC5 closing", () => {
  test("the result is kept, the history tells it, and twice is once", async () => {
    const id = await addAction(as("bureau"), CLIENT, form());
    await closeAction(as("commercial"), id, closing({ result: "Le 12 au matin." }));
    await closeAction(as("bureau"), id, closing({ result: "Encore." }));
    expect(await row(id)).toMatchObject({ result: "Le 12 au matin.", doneBy: "u-commercial", version: 2 });
    const { entries } = await listHistory(as("bureau"), CLIENT, { kinds: ["action"] });
    expect(entries).toMatchObject([{ title: "Appeler : Date de pose", body: "Le 12 au matin." }]);
    expect((await listActions(as("bureau"), { state: "done" })).rows).toMatchObject([{ id, late: false }]);
  });

  test("two at once close it once", async () => {
    const id = await addAction(as("bureau"), CLIENT, form({ rhythmUnit: "week" }));
    const both = await Promise.allSettled([
      closeAction(as("bureau"), id, closing()),
      closeAction(as("commercial"), id, closing()),
    ]);
    expect(both.some((one) => one.status === "fulfilled")).toBe(true);
    expect(await all()).toHaveLength(2);
  });

  test("the next one asked for replaces what the rhythm would bring", async () => {
    const id = await addAction(
      as("bureau"),
      CLIENT,
      form({ rhythmUnit: "month", assigneeId: "u-commercial" }),
    );
    const next = await closeAction(
      as("commercial"),
      id,
      closing({ nextDueOn: "2026-12-03", nextSubject: "Confirmer" }),
    );
    expect(next).toBe("2026-12-03");
    expect(await bornOf(id)).toMatchObject({
      subject: "Confirmer",
      dueOn: "2026-12-03",
      assigneeId: "u-commercial",
      previousId: id,
      rhythmUnit: "month",
    });
  });

  test("its rhythm brings it back, but not what is no longer to be done", async () => {
    const id = await addAction(as("bureau"), CLIENT, form({ dueOn: "2026-10-31", rhythmUnit: "month" }));
    expect(await closeAction(as("bureau"), id, closing())).toBe("2026-11-30");
    const next = await bornOf(id);
    expect(next).toMatchObject({ startsOn: "2026-10-31", subject: "Date de pose" });
    expect(await closeAction(as("bureau"), next?.id ?? "", closing({ dropped: "on" }))).toBeNull();
    expect(await all()).toHaveLength(2);
  });

  test("taken back, the one born of it leaves; touched since, it stays", async () => {
    const id = await addAction(as("bureau"), CLIENT, form({ rhythmUnit: "week" }));
    const before = await row(id);
    await closeAction(as("bureau"), id, closing());
    await reopenAction(as("bureau"), id);
    await reopenAction(as("bureau"), id);
    expect(await all()).toEqual([{ ...before, version: 3 }]);
    await closeAction(as("bureau"), id, closing());
    const born = await bornOf(id);
    await putOffAction(as("bureau"), born?.id ?? "", { dueOn: "2026-12-24" as Day, version: 1 });
    await reopenAction(as("bureau"), id);
    expect(await all()).toHaveLength(2);
  });

  test("closed again after that, it brings no second one back", async () => {
    const id = await addAction(as("bureau"), CLIENT, form({ rhythmUnit: "week" }));
    await closeAction(as("bureau"), id, closing());
    const born = await bornOf(id);
    await putOffAction(as("bureau"), born?.id ?? "", { dueOn: "2026-12-24" as Day, version: 1 });
    await reopenAction(as("bureau"), id);
    await closeAction(as("bureau"), id, closing());
    expect(await all()).toHaveLength(2);
    await reopenAction(as("bureau"), id);
    await closeAction(as("bureau"), id, closing({ nextDueOn: "2026-12-01" }));
    expect((await all()).filter((one) => one.rhythmUnit === "week" && one.doneAt === null)).toHaveLength(1);
    expect(await all()).toHaveLength(3);
  });
});

test("AC6 putting off moves the open one, tells the day it had, and refuses a stale page", async () => {
  const id = await addAction(as("bureau"), CLIENT, form());
  const later = { dueOn: "2026-11-30" as Day, version: 1 };
  expect(await putOffAction(as("bureau"), id, later)).toEqual({ before: "2026-11-23", version: 2 });
  await expect(putOffAction(as("bureau"), id, later)).rejects.toMatchObject({ kind: "conflict" });
  await closeAction(as("bureau"), id, closing());
  await expect(putOffAction(as("bureau"), id, { ...later, version: 3 })).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("another rhythm is counted from its new day", async () => {
  const id = await addAction(as("bureau"), CLIENT, form());
  const edit = { ...form({ dueOn: "2026-12-05", rhythmUnit: "month" }), version: 1 };
  await updateAction(as("bureau"), id, edit);
  expect(await row(id)).toMatchObject({ startsOn: "2026-12-05", rhythmEvery: 1, version: 2 });
  await expect(updateAction(as("bureau"), id, edit)).rejects.toMatchObject({ kind: "conflict" });
});

test("AC7 handing over takes the open ones, and who did the others stays", async () => {
  const mine = await addAction(as("technicien"), CLIENT, form());
  const done = await addAction(as("technicien"), CLIENT, form());
  await closeAction(as("technicien"), done, closing());
  const over = { fromId: "u-technicien", toId: "u-commercial" };
  await expect(handOverActions(as("commercial"), over)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(handOverActions(as("direction"), { ...over, toId: over.fromId })).rejects.toMatchObject({
    problems: [{ code: "same-person" }],
  });
  const load = async () => (await listLoads(as("direction"))).find((one) => one.id === over.fromId)?.open;
  expect(await load()).toBe(1);
  expect(await handOverActions(as("direction"), over)).toBe(1);
  expect(await load()).toBe(0);
  expect(await handOverActions(as("direction"), over)).toBe(0);
  expect(await row(mine)).toMatchObject({ assigneeId: "u-commercial" });
  expect(await row(done)).toMatchObject({ assigneeId: "u-technicien", doneBy: "u-technicien" });
});

test("the home page shows what is mine and due by today, the oldest first", async () => {
  const mine = async () => (await getHome(as("planification"))).waiting.find((one) => one.kind === "action");
  expect(await mine()).toBeUndefined();
  await addAction(as("planification"), CLIENT, form({ subject: "Ce jour" }));
  await addAction(as("planification"), CLIENT, form({ subject: "Hier", dueOn: "2026-11-22" }));
  await addAction(as("planification"), CLIENT, form({ subject: "Demain", dueOn: "2026-11-24" }));
  expect(await mine()).toMatchObject({
    total: 2,
    href: "/actions",
    tasks: [
      { title: "Appeler : Hier", days: 1 },
      { title: "Appeler : Ce jour", days: 0 },
    ],
  });
});

test("a page and a client's list tell each thing as it is: nobody's name stands for the ouvrage's", async () => {
  const ouvrageId = await addOuvrage(
    as("bureau"),
    CLIENT,
    ouvrageForm.parse({ name: "Bassin", typeId: "ot-poele" }),
  );
  const id = await addAction(as("bureau"), CLIENT, form({ ouvrageId, assigneeId: "u-technicien" }));
  const told = { ouvrageName: "Bassin", assigneeName: "Samir Haddad", doneAt: null, result: "", version: 1 };
  expect((await getAction(as("bureau"), id)).action).toMatchObject(told);
  expect((await listClientActions(as("bureau"), CLIENT)).open[0]).toMatchObject(told);
});
