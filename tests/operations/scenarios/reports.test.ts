import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { file } from "~/db/schema/files";
import { mail } from "~/db/schema/mail";
import { filledForm } from "~/db/schema/scenarios";
import { BY_NAME, NOTHING, type Values } from "~/domain/scenarios/filling";
import { fingerprintOf } from "~/domain/scenarios/fingerprint";
import { listHistory } from "~/operations/clients/list-history";
import { listFiles } from "~/operations/files/list-files";
import { uploadFile } from "~/operations/files/upload-file";
import { binReport } from "~/operations/scenarios/bin-report";
import { correctReport } from "~/operations/scenarios/correct-report";
import { finishReport } from "~/operations/scenarios/finish-report";
import { getNewReport } from "~/operations/scenarios/get-new-report";
import { getReport } from "~/operations/scenarios/get-report";
import { getReportSending } from "~/operations/scenarios/get-report-sending";
import { listClientReports } from "~/operations/scenarios/list-client-reports";
import { listReports } from "~/operations/scenarios/list-reports";
import { printReport } from "~/operations/scenarios/print-report";
import { restoreReport } from "~/operations/scenarios/restore-report";
import { saveReport } from "~/operations/scenarios/save-report";
import { sendReport } from "~/operations/scenarios/send-report";
import { startReport } from "~/operations/scenarios/start-report";
import { INK } from "../../domain/scenarios/sample";
import { meanwhile } from "../../world/meanwhile";
import { as, NOW, newWorld } from "../../world/world";
import { publishedSurvey, publishedVisit } from "./sample";

const CLIENT = "c-turpin";
const ids = { visit: "", survey: "" };
const samir = as("technicien");
const start = (sending?: string) =>
  startReport(samir, CLIENT, { templateId: ids.visit, ouvrageId: null }, sending);

/** The smallest JPEG there is: one grey point. */
const JPEG = Uint8Array.from(
  atob(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  ),
  (char) => char.charCodeAt(0),
);
const photo = async (reportId: string, bytes = JPEG) =>
  (
    await uploadFile(samir, {
      ownerKind: "report",
      ownerId: reportId,
      name: "photo.jpg",
      length: bytes.byteLength,
      body: new Response(bytes).body,
    })
  ).id;
const said = (over: Values = {}): Values => ({
  done: { ...NOTHING, chosen: ["Bassin"] },
  volume: { ...NOTHING, written: "42,5" },
  sign: { ...NOTHING, written: "Jean Turpin", strokes: INK },
  ...over,
});
/** Filled, photographed and finished. Returns its id. */
async function finished(): Promise<string> {
  const id = await start();
  const fileId = await photo(id);
  const values = said({ photos: { ...NOTHING, photos: [{ fileId, legend: "Le skimmer" }] } });
  await finishReport(samir, id, { version: await saveReport(samir, id, { version: 1, values }) });
  return id;
}
const row = async (id: string) => (await samir.db.select().from(filledForm).where(eq(filledForm.id, id)))[0];

beforeAll(async () => {
  await newWorld();
  ids.visit = await publishedVisit("Visite technique");
  ids.survey = await publishedSurvey("Avis");
});

describe("a draft", () => {
  test("SC3 SC4 begins once for one sending, by the version in use, and keeps what was written as it was", async () => {
    const id = await start("same");
    expect(await start("same")).toBe(id);
    expect((await getNewReport(samir, CLIENT)).templates.map((one) => one.title)).toEqual([
      "Visite technique",
    ]);
    const rough = { volume: { ...NOTHING, written: "beaucoup" } };
    expect(await saveReport(samir, id, { version: 1, values: rough })).toBe(2);
    expect(await saveReport(samir, id, { version: 1, values: rough })).toBe(2);
    await expect(saveReport(as("bureau"), id, { version: 1, values: {} })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await getReport(as("comptabilite"), id)).report.answers).toEqual(rough);
    await expect(
      startReport(samir, CLIENT, { templateId: ids.survey, ouvrageId: null }),
    ).rejects.toMatchObject({
      problems: [{ code: "form-no-report" }],
    });
    await expect(
      startReport(samir, CLIENT, { templateId: ids.visit, ouvrageId: "other" }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });

  test("the same words from two pages of one person at once are kept once", async () => {
    const id = await start();
    const values = { volume: { ...NOTHING, written: "42" } };
    const late = meanwhile(samir, () => saveReport(samir, id, { version: 1, values }));
    expect(await saveReport(late, id, { version: 1, values })).toBe(2);
    const other = meanwhile(samir, () => saveReport(as("bureau"), id, { version: 2, values: {} }));
    const longer = { volume: { ...NOTHING, written: "425" } };
    await expect(saveReport(other, id, { version: 2, values: longer })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("put aside and taken up again", async () => {
    const id = await start();
    await binReport(samir, id);
    await binReport(samir, id);
    expect((await listClientReports(samir, CLIENT)).reports.map((one) => one.id)).not.toContain(id);
    await restoreReport(samir, id);
    expect((await listReports(samir, { state: "draft", mine: true })).rows.map((one) => one.id)).toContain(
      id,
    );
  });

  test("SC4 SC5 finished too soon, each field says why, and nothing is written", async () => {
    const id = await start();
    const values = { volume: { ...NOTHING, written: "beaucoup" }, leak: { ...NOTHING, chosen: ["Oui"] } };
    const version = await saveReport(samir, id, { version: 1, values });
    await expect(finishReport(samir, id, { version })).rejects.toMatchObject({
      problems: [
        { code: "answer-no-number", field: "volume" },
        { code: "answer-missing", field: "where" },
        { code: "answer-missing", field: "sign" },
      ],
    });
    await expect(finishReport(samir, id, { version: 1 })).rejects.toMatchObject({ kind: "conflict" });
    // A photo of another report, or one that never arrived.
    const other = await photo(await start());
    for (const fileId of [other, "local:abc"]) {
      const { version: at = 1 } = (await row(id)) ?? {};
      const next = await saveReport(samir, id, {
        version: at,
        values: said({ photos: { ...NOTHING, photos: [{ fileId, legend: "" }] } }),
      });
      await expect(finishReport(samir, id, { version: next })).rejects.toMatchObject({
        problems: [{ code: "photo-missing", field: "photos" }],
      });
    }
    expect(await row(id)).toMatchObject({ finishedAt: null, fingerprint: "", fileId: null });
  });
});

describe("a finished report", () => {
  test("SC6 is read, hashed, printed among the client's files, told by the timeline, and final", async () => {
    const id = await finished();
    const done = await row(id);
    expect(done).toMatchObject({
      finishedAt: NOW,
      words: "Bassin\n42,5\nLe skimmer\nJean Turpin",
      author: "Samir Haddad",
    });
    const [shot] = await samir.db
      .select()
      .from(file)
      .where(and(eq(file.ownerKind, "report"), eq(file.ownerId, id)));
    expect(shot?.sealedAt).toBe(NOW);
    const again = await fingerprintOf({
      id,
      versionId: done?.versionId ?? "",
      clientId: CLIENT,
      ouvrageId: null,
      finishedAt: NOW,
      values: done?.answers ?? {},
      photos: new Map([[shot?.id ?? "", shot?.sha256 ?? ""]]),
    });
    expect(done?.fingerprint).toBe(again);
    const [paper] = await samir.db
      .select()
      .from(file)
      .where(eq(file.id, done?.fileId ?? ""));
    expect(paper).toMatchObject({
      ownerKind: "report",
      ownerId: id,
      name: "Visite technique du 2026-11-23.pdf",
      contentType: "application/pdf",
      sealedAt: NOW,
    });
    const holder = await listFiles(samir, { kind: "client", id: CLIENT }, { place: "report" });
    expect(holder.ours).toContainEqual({ kind: "report", name: "Rapports", files: expect.any(Number) });
    expect(holder.rows.map((one) => one.id)).toContain(paper?.id);
    expect(holder.rows.map((one) => one.id)).not.toContain(shot?.id);
    const stored = await samir.env.FILES.get(paper?.key ?? "");
    expect(new TextDecoder("latin1").decode(await stored?.arrayBuffer()).slice(0, 5)).toBe("%PDF-");
    expect((await listHistory(samir, CLIENT, { kinds: ["report"] })).entries[0]).toMatchObject({
      title: "Visite technique",
      href: `/rapports/${id}`,
    });
    await expect(saveReport(samir, id, { version: 3, values: {} })).rejects.toMatchObject({
      problems: [{ code: "report-finished" }],
    });
    await expect(binReport(samir, id)).rejects.toMatchObject({ kind: "refused" });
    await expect(
      samir.db.update(filledForm).set({ answers: {} }).where(eq(filledForm.id, id)),
    ).rejects.toThrow();
    await expect(photo(id)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("SC6 a correction is another report, to be signed again; there is one at a time, and the signed one stays", async () => {
    const id = await finished();
    const next = await correctReport(samir, id);
    expect(await correctReport(as("bureau"), id)).toBe(next);
    const other = await finished();
    const [one, two] = await Promise.all([correctReport(samir, other), correctReport(as("bureau"), other)]);
    expect(two).toBe(one);
    // A correction in the bin does not come back beside another one.
    await binReport(samir, one);
    const instead = await correctReport(samir, other);
    expect(instead).not.toBe(one);
    await expect(restoreReport(samir, one)).rejects.toMatchObject({ kind: "conflict" });
    const draft = await row(next);
    expect(draft).toMatchObject({ revision: 2, correctsId: id, rootId: id, finishedAt: null });
    expect(draft?.answers.sign).toBeUndefined();
    expect(draft?.answers.photos?.photos[0]?.legend).toBe("Le skimmer");
    const values = { ...draft?.answers, ...said({ volume: { ...NOTHING, written: "45" } }) };
    await finishReport(samir, next, { version: await saveReport(samir, next, { version: 1, values }) });
    expect((await row(id))?.answers.volume?.written).toBe("42.5");
    expect((await getReport(samir, next)).revisions.map((one) => one.revision)).toEqual([1, 2]);
    expect((await row(next))?.fingerprint).not.toBe((await row(id))?.fingerprint);
  });

  test("whose PDF is not stored yet is printed from what is frozen, once, the same bytes each time", async () => {
    const id = await finished();
    const stored = await printReport(as("comptabilite"), id);
    await samir.db.update(filledForm).set({ fileId: null }).where(eq(filledForm.id, id));
    const [one, two] = await Promise.all([printReport(samir, id), printReport(as("bureau"), id)]);
    expect(one.bytes).toEqual(stored.bytes);
    expect(two).toEqual(one);
    expect((await row(id))?.fileId).not.toBeNull();
    await expect(printReport(samir, await start())).rejects.toMatchObject({
      problems: [{ code: "report-not-finished" }],
    });
  });

  test("SC4 SC5 may be signed by name alone, and is finished once however often it is asked", async () => {
    const id = await start();
    const values = said({ sign: { ...NOTHING, chosen: [BY_NAME], written: "Jean Turpin" } });
    await finishReport(samir, id, { version: await saveReport(samir, id, { version: 1, values }) });
    const once = await row(id);
    await finishReport(samir, id, { version: 2 });
    expect(await row(id)).toEqual(once);
    expect(once?.words).toContain("Jean Turpin, par son nom écrit");
  });

  test("who may not write reports neither begins, saves nor finishes one, and sees none of the buttons", async () => {
    const id = await start();
    const anne = as("comptabilite");
    const letter = { version: 1, to: ["a@b.fr"], subject: "a", body: "b", files: [] };
    const tries = [
      () => startReport(anne, CLIENT, { templateId: ids.visit, ouvrageId: null }),
      () => saveReport(anne, id, { version: 1, values: {} }),
      () => finishReport(anne, id, { version: 1 }),
      () => binReport(anne, id),
      () => correctReport(anne, id),
      () => sendReport(anne, id, letter),
    ];
    for (const tried of tries) await expect(tried()).rejects.toMatchObject({ kind: "forbidden" });
    expect((await getReport(anne, id)).may).toEqual({ write: false, send: false });
  });

  test("is sent with its PDF; a draft is not, nor a report that somebody just sent", async () => {
    const id = await finished();
    const { report, letter, paper } = await getReportSending(samir, id);
    expect(letter.subject).toBe("Visite technique du 23/11/2026");
    const form = {
      version: report.version,
      to: ["jean@turpin.example"],
      subject: letter.subject,
      body: letter.body,
      files: [],
    };
    await sendReport(samir, id, form);
    const [sent] = await samir.db.select().from(mail).where(eq(mail.subjectId, id));
    expect(sent).toMatchObject({
      template: "report-sent",
      attachments: [{ fileId: (await row(id))?.fileId, name: paper }],
      clientId: CLIENT,
    });
    await expect(sendReport(samir, id, form)).rejects.toMatchObject({ kind: "conflict" });
    await expect(getReportSending(samir, await start())).rejects.toMatchObject({
      problems: [{ code: "report-not-finished" }],
    });
    expect(
      (await listReports(as("bureau"), { state: "finished" })).rows.find((one) => one.id === id)?.sentAt,
    ).toBe(NOW);
  });
});
