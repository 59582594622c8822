import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { clientAction } from "~/db/schema/actions";
import { article } from "~/db/schema/articles";
import { client } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { closeActionForm } from "~/domain/actions/forms";
import type { Day } from "~/domain/calendar/day";
import { ouvrageForm } from "~/domain/clients/forms";
import { termOf } from "~/domain/equipment/ends";
import { equipmentEditForm, equipmentForm, replacementForm } from "~/domain/equipment/forms";
import { closeAction } from "~/operations/actions/close-action";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { archiveOuvrage } from "~/operations/clients/archive-ouvrage";
import { chooseOuvragePhoto } from "~/operations/clients/choose-ouvrage-photo";
import { getClientFile } from "~/operations/clients/get-client-file";
import { listHistory } from "~/operations/clients/list-history";
import { addEquipment } from "~/operations/equipment/add-equipment";
import { binEquipment } from "~/operations/equipment/bin-equipment";
import { exportDueEquipment } from "~/operations/equipment/export-due-equipment";
import { getEquipmentForm } from "~/operations/equipment/get-equipment-form";
import { getOuvragePage } from "~/operations/equipment/get-ouvrage-page";
import { listDueEquipment } from "~/operations/equipment/list-due-equipment";
import { planReplacement } from "~/operations/equipment/plan-replacement";
import { removeEquipment } from "~/operations/equipment/remove-equipment";
import { replaceEquipment } from "~/operations/equipment/replace-equipment";
import { restoreEquipment } from "~/operations/equipment/restore-equipment";
import { updateEquipment } from "~/operations/equipment/update-equipment";
import { uploadFile } from "~/operations/files/upload-file";
import { as, newWorld } from "../../world/world";

const office = () => as("bureau");
const tech = () => as("technicien");
const TURPIN = "c-turpin";
let stove = "";

const add = (over: Record<string, unknown>, ouvrageId = stove) =>
  addEquipment(
    tech(),
    TURPIN,
    ouvrageId,
    equipmentForm.parse({ articleId: "ar-poele", label: "Poêle 8 kW", installedOn: "2026-08-31", ...over }),
  );
const rowOf = async (id: string) => {
  const [row] = await office().db.select().from(equipment).where(eq(equipment.id, id));
  if (!row) throw new Error("no such piece");
  return row;
};
const labels = async () => {
  const { installed, gone } = await getOuvragePage(tech(), TURPIN, stove);
  return [installed.map((one) => one.serialNumber), gone.map((one) => one.serialNumber)];
};

beforeAll(async () => {
  await newWorld();
  stove = await addOuvrage(
    office(),
    TURPIN,
    ouvrageForm.parse({ typeId: "ot-poele", name: "Poêle du salon", siteAddressId: "a-turpin" }),
  );
});

describe("one piece", () => {
  test("EQ1 EQ9 its ends come from its article; the client's timeline tells of it", async () => {
    const id = await add({ serialNumber: "S1; S2,S1" });
    expect(await rowOf(id)).toMatchObject({
      serialNumber: "S1, S2",
      warrantyUntil: "2028-08-31",
      warrantyGiven: false,
      endOfLifeOn: "2041-08-31",
      endOfLifeGiven: false,
    });
    const { entries } = await listHistory(tech(), TURPIN, { ouvrageId: stove });
    // The ouvrage was added at the same moment: which of the two comes first is not said.
    expect(entries).toContainEqual(
      expect.objectContaining({ title: "Équipement posé : Poêle 8 kW", body: "N° S1, S2" }),
    );
    await binEquipment(tech(), id, 1);
  });

  test("EQ2 a day by hand wins, emptied it is computed again; a stale form is a conflict", async () => {
    const id = await add({ warrantyUntil: "2030-01-15" });
    const form = (over: Record<string, unknown>) =>
      equipmentEditForm.parse({
        articleId: "ar-poele",
        label: "Poêle 8 kW",
        installedOn: "2026-08-30",
        version: 1,
        ...over,
      });
    expect(await rowOf(id)).toMatchObject({ warrantyUntil: "2030-01-15", warrantyGiven: true });
    await updateEquipment(office(), id, form({}));
    expect(await rowOf(id)).toMatchObject({ warrantyUntil: "2028-08-30", warrantyGiven: false, version: 2 });
    await expect(updateEquipment(office(), id, form({ label: "Autre" }))).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(
      updateEquipment(office(), id, form({ version: 2, endOfLifeOn: "2020-01-01", articleId: "none" })),
    ).rejects.toMatchObject({
      problems: [
        { code: "end-before-installation", field: "endOfLifeOn" },
        { code: "article-not-found", field: "articleId" },
      ],
    });
    await binEquipment(tech(), id, 2);
  });

  test("EQ3 the base computes as the rule does when the months of an article change", async () => {
    const days = ["2024-01-31", "2024-02-29", "2023-08-31", "2025-12-30", "2026-06-15"];
    const made = await Promise.all(days.map((installedOn) => add({ articleId: "ar-conduit", installedOn })));
    const given = await add({ articleId: "ar-conduit", endOfLifeOn: "2050-01-01" });
    const set = (warrantyMonths: number | null, lifetimeMonths: number | null) =>
      office().db.update(article).set({ warrantyMonths, lifetimeMonths }).where(eq(article.id, "ar-conduit"));
    for (const [warranty, life] of [
      [1, 1],
      [6, 25],
      [null, 48],
      [24, null],
    ] as const) {
      await set(warranty, life);
      for (const [i, id] of made.entries())
        expect(await rowOf(id)).toMatchObject({
          endOfLifeOn: termOf(days[i] as Day, life),
          // The first one that was known is the one that was promised.
          warrantyUntil: termOf(days[i] as Day, 1),
        });
    }
    expect((await rowOf(given)).endOfLifeOn).toBe("2050-01-01");
    for (const id of [...made, given]) await binEquipment(tech(), id, (await rowOf(id)).version);
  });
});

describe("replaced, taken away, written by mistake", () => {
  test("EQ4 EQ6 the old one stays in the history; undone, it stands again, and redone, it is gone again", async () => {
    const old = await add({ serialNumber: "VIEUX", installedOn: "2019-03-01" });
    const form = replacementForm.parse({
      articleId: "ar-poele",
      label: "Poêle 9 kW",
      serialNumber: "NEUF",
      installedOn: "2026-11-20",
      version: 1,
    });
    await expect(
      replaceEquipment(tech(), old, { ...form, installedOn: "2019-02-28" as Day }),
    ).rejects.toMatchObject({ problems: [{ code: "replacement-before", field: "installedOn" }] });
    const fresh = await replaceEquipment(tech(), old, form);
    expect(await rowOf(old)).toMatchObject({ removedOn: "2026-11-20" });
    expect(await labels()).toEqual([["NEUF"], ["VIEUX"]]);
    const { gone } = await getOuvragePage(tech(), TURPIN, stove);
    expect(gone[0]?.replacedBy).toBe("Poêle 9 kW");
    await expect(replaceEquipment(tech(), old, form)).rejects.toMatchObject({
      problems: [{ code: "equipment-gone" }],
    });
    await expect(restoreEquipment(tech(), old)).rejects.toMatchObject({
      problems: [{ code: "equipment-replaced" }],
    });
    await expect(binEquipment(tech(), old, 2)).rejects.toMatchObject({
      problems: [{ code: "equipment-replaced" }],
    });
    await binEquipment(tech(), fresh, 1);
    expect(await labels()).toEqual([["VIEUX"], []]);
    await restoreEquipment(tech(), fresh);
    expect(await labels()).toEqual([["NEUF"], ["VIEUX"]]);
    await binEquipment(tech(), fresh, (await rowOf(fresh)).version);
    await binEquipment(tech(), old, (await rowOf(old)).version);
  });

  test("two who replace the same one at once: one does, the other is told", async () => {
    const old = await add({ serialNumber: "DEUX" });
    const form = replacementForm.parse({ label: "Autre", installedOn: "2026-11-20", version: 1 });
    const both = await Promise.allSettled([
      replaceEquipment(tech(), old, form),
      replaceEquipment(office(), old, form),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { installed } = await getOuvragePage(tech(), TURPIN, stove);
    expect(installed.map((one) => one.label)).toEqual(["Autre"]);
    for (const one of installed) await removeEquipment(tech(), one.id, one.version);
  });

  test("EQ5 taken away from today, put back in one press", async () => {
    const id = await add({ serialNumber: "PARTI" });
    await removeEquipment(tech(), id, 1);
    expect(await rowOf(id)).toMatchObject({ removedOn: "2026-11-23", version: 2 });
    await removeEquipment(tech(), id, 1);
    await restoreEquipment(tech(), id);
    expect(await rowOf(id)).toMatchObject({ removedOn: null });
    await binEquipment(tech(), id, 3);
    expect((await getOuvragePage(tech(), TURPIN, stove)).installed).toEqual([]);
  });
});

describe("what is due", () => {
  test("EQ7 the soonest first, by what is asked, of those that still stand where one can go", async () => {
    const over = await add({ serialNumber: "FINI", endOfLifeOn: "2026-10-01" });
    const soon = await add({
      articleId: "",
      label: "Télécommande",
      serialNumber: "BIENTOT",
      endOfLifeOn: "2027-02-01",
      warrantyUntil: "2026-12-24",
    });
    const late = await add({ serialNumber: "LOIN", endOfLifeOn: "2028-06-01", warrantyUntil: "2026-11-01" });
    const due = async (filters: Parameters<typeof listDueEquipment>[1]) =>
      (await listDueEquipment(tech(), filters)).rows.map((row) => row.serialNumber);
    expect(await due({})).toEqual(["FINI", "BIENTOT"]);
    expect(await due({ months: 24 })).toEqual(["FINI", "BIENTOT", "LOIN"]);
    expect(await due({ months: 3 })).toEqual(["FINI", "BIENTOT"]);
    expect(await due({ end: "warranty" })).toEqual(["BIENTOT"]);
    expect(await due({ months: 24, articleId: "ar-poele" })).toEqual(["FINI", "LOIN"]);
    expect(await due({ typeId: "ot-piscine" })).toEqual([]);
    expect(await due({ text: "anse TELECOMMANDE" })).toEqual(["BIENTOT"]);
    expect(await due({ text: "694 turpin fini" })).toEqual(["FINI"]);
    expect(await due({ text: "lyon" })).toEqual([]);
    const { rows, articles } = await listDueEquipment(tech(), { months: 24 });
    expect(articles).toEqual([{ id: "ar-poele", label: "Poêle à granulés 8 kW" }]);
    expect(rows[1]).toMatchObject({ clientName: "Turpin Jean", city: "Anse", phone: "+33612345678" });
    expect(await due({ months: 24, after: `${rows[0]?.endsOn}~${rows[0]?.id}` })).toEqual([
      "BIENTOT",
      "LOIN",
    ]);

    await removeEquipment(tech(), over, 1);
    expect(await due({})).toEqual(["BIENTOT"]);
    await archiveOuvrage(office(), TURPIN, stove, true);
    expect(await due({})).toEqual([]);
    await archiveOuvrage(office(), TURPIN, stove, false);
    await office().db.update(client).set({ statusId: "st-bin" }).where(eq(client.id, TURPIN));
    expect(await due({})).toEqual([]);
    await office().db.update(client).set({ statusId: "st-prospect" }).where(eq(client.id, TURPIN));

    const csv = new TextDecoder().decode(await exportDueEquipment(office(), { months: 24 }, "csv"));
    const [head, ...lines] = csv.trimEnd().split("\r\n");
    expect(head).toContain("N° de série");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("Turpin Jean;06 12 34 56 78;69480;Anse;Poêle du salon");
    expect(lines[0]).toContain(";BIENTOT;31/08/2026;01/02/2027;");
    const sheet = await exportDueEquipment(office(), {}, "xlsx");
    expect(String.fromCharCode(...sheet.slice(0, 2))).toBe("PK");
    await binEquipment(tech(), late, 1);
    await binEquipment(tech(), soon, 1);
  });

  test("EQ8 one action at a time, for who follows the client; once it is done another can be planned", async () => {
    await office().db.update(client).set({ followedBy: "u-commercial" }).where(eq(client.id, TURPIN));
    const id = await add({ serialNumber: "A-CHANGER", endOfLifeOn: "2026-12-01" });
    const actionId = await planReplacement(office(), id);
    const [action] = await office().db.select().from(clientAction).where(eq(clientAction.id, actionId));
    expect(action).toMatchObject({
      clientId: TURPIN,
      ouvrageId: stove,
      assigneeId: "u-commercial",
      dueOn: "2026-11-23",
      subject: "Remplacement à proposer : Poêle 8 kW, n° A-CHANGER",
      href: `/clients/${TURPIN}/ouvrages/${stove}`,
    });
    expect((await listDueEquipment(tech(), {})).rows[0]).toMatchObject({
      planned: actionId,
      plannedOn: "2026-11-23",
    });
    await expect(planReplacement(office(), id)).rejects.toMatchObject({
      problems: [{ code: "replacement-planned" }],
    });
    await closeAction(office(), actionId, closeActionForm.parse({ dropped: "on" }));
    expect((await listDueEquipment(tech(), {})).rows[0]).toMatchObject({ planned: null, plannedOn: null });
    expect(await planReplacement(office(), id)).not.toBe(actionId);
    await binEquipment(tech(), id, (await rowOf(id)).version);
  });
});

describe("photos of an ouvrage", () => {
  const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]);
  const send = (bytes: Uint8Array, ouvrageId: string | undefined, name = "photo.jpg") =>
    uploadFile(tech(), {
      ownerKind: "client",
      ownerId: TURPIN,
      ouvrageId,
      name,
      length: bytes.length,
      body: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
    });

  test("the first is the picture of its card; another of its own can be, nobody else's", async () => {
    const paper = await send(new TextEncoder().encode("%PDF-1.7\n"), stove, "notice.pdf");
    const first = await send(JPEG, stove);
    const second = await send(JPEG, stove);
    const elsewhere = await send(JPEG, undefined);
    const card = async () => (await getClientFile(tech(), TURPIN)).ouvrages[0]?.photoId;
    expect(await card()).toBe(first.id);
    expect(await chooseOuvragePhoto(tech(), TURPIN, stove, second.id)).toBe(first.id);
    expect(await card()).toBe(second.id);
    for (const id of [paper.id, elsewhere.id, "none"])
      await expect(chooseOuvragePhoto(tech(), TURPIN, stove, id)).rejects.toMatchObject({
        problems: [{ code: "ouvrage-photo-unknown" }],
      });
    const { files } = await getOuvragePage(tech(), TURPIN, stove);
    expect(files.map((one) => one.name).toSorted()).toEqual(["notice.pdf", "photo.jpg", "photo.jpg"]);
    await expect(send(JPEG, "no-such-ouvrage")).rejects.toMatchObject({ kind: "not-found" });
  });
});

test("EQ10 a client who bought nothing is offered no line; a line of somebody else's is refused", async () => {
  expect((await getEquipmentForm(office(), TURPIN, stove, null)).lines).toEqual([]);
  await expect(add({ line: "order:none:a" })).rejects.toMatchObject({
    problems: [{ code: "line-not-installable", field: "line" }],
  });
});
