import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { nameKeySql } from "~/db/name-key";
import { address, client, clientExternalId, contactPoint, interlocutor } from "~/db/schema/clients";
import { clientAnswer, question } from "~/db/schema/questions";
import { nameKey } from "~/domain/clients/name-key";
import type { ImportOptions } from "~/domain/imports/options";
import { fold } from "~/domain/search/fold";
import { applyImport } from "~/operations/imports/apply-import";
import { decideRow } from "~/operations/imports/decide-row";
import { getImport } from "~/operations/imports/get-import";
import { startImport } from "~/operations/imports/start-import";
import { undoImport } from "~/operations/imports/undo-import";
import { emptied } from "../../world/emptied";
import { as, NOW, newWorld } from "../../world/world";
import { csv, dryRun } from "./files";

beforeEach(async () => {
  await emptied();
  await newWorld();
});

const applied = async (text: string, over: Partial<ImportOptions> = {}) => {
  const run = await dryRun(as("bureau"), "clients", text, over);
  await applyImport(as("bureau"), run.id, run.fingerprint);
  return run;
};
const { db, env } = as("bureau");
const named = async (name: string) => (await db.select().from(client).where(eq(client.displayName, name)))[0];

const CONTACTS = `Id contact;Code civilité;Nom;Prénom;Poste/Fonction;Portable;Email;Id société;Raison sociale;Code client;Adresse;Code postal;Ville;Téléphone;Email;Type du tiers
41;MME;Aubert;Claire;Gérante;0612000041;claire@aubert.example;12;Menuiserie Aubert SARL;CU-1;8 rue Haute;38400;Uriage;0476000001;;TPE
42;MR;Petit;Yann;;0612000042;;12;Menuiserie Aubert SARL;CU-1;8 rue Haute;38400;Uriage;0476000001;;TPE`;

test("I14 a file of Dolibarr is recognised; its rows make one company with its people, found again by what Dolibarr calls it", async () => {
  const { id } = await startImport(as("bureau"), "clients", csv(CONTACTS));
  expect(await getImport(as("bureau"), id)).toMatchObject({
    stage: "mapping",
    product: "Dolibarr (contacts)",
  });
  const run = await applied(CONTACTS);
  expect(run.summary).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 0 });
  expect(run.rows).toMatchObject([{ row: 2, also: [3], title: "Menuiserie Aubert SARL" }]);
  const made = await named("Menuiserie Aubert SARL");
  expect(made).toMatchObject({ kind: "company", code: "CU-1" });
  expect(await db.select().from(clientExternalId)).toEqual([
    { product: "dolibarr", value: "12", clientId: made?.id },
  ]);
  expect(
    (await db.select().from(interlocutor).orderBy(asc(interlocutor.position))).map((p) => [
      p.lastName,
      p.function,
    ]),
  ).toEqual([
    ["Aubert", "Gérante"],
    ["Petit", ""],
  ]);
  const points = await db
    .select()
    .from(contactPoint)
    .where(eq(contactPoint.clientId, made?.id ?? ""));
  expect(points.filter((p) => p.interlocutorId === null).map((p) => p.value)).toEqual(["+33476000001"]);
  expect(
    points
      .filter((p) => p.interlocutorId !== null)
      .map((p) => p.value)
      .toSorted(),
  ).toEqual(["+33612000041", "+33612000042", "claire@aubert.example"]);
  const again = await dryRun(
    as("bureau"),
    "clients",
    CONTACTS.replaceAll("Menuiserie Aubert SARL", "Aubert et Cie"),
  );
  expect(again.rows).toMatchObject([
    { action: "unchanged", recordId: made?.id, why: "même identifiant d'origine" },
  ]);
});

test("four addresses, the same place once", async () => {
  await applied(`Nom;Adresse;Code postal;Ville;Adresse de facturation;CP facturation;Ville facturation;Adresse chantier;CP chantier;Ville chantier;Adresse de livraison;CP livraison;Ville livraison
Vidal;1 rue Haute;69001;Lyon;2 rue Basse;69002;Lyon;3 quai Sud;13002;Marseille;1, r. haute;69001;Lyon`);
  const rows = await db.select().from(address).orderBy(asc(address.position));
  const vidal = await named("Vidal");
  expect(rows.filter((a) => a.clientId === vidal?.id).map((a) => [a.use, a.street])).toEqual([
    ["main", "1 rue Haute"],
    ["billing", "2 rue Basse"],
    ["site", "3 quai Sud"],
  ]);
});

const asking = {
  subject: "client",
  section: "",
  whenId: null,
  whenIs: "",
  required: false,
  onHome: true,
  atCreation: false,
  archivedAt: null,
  createdAt: NOW,
  version: 1,
} as const;
const questions = () =>
  env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(question, [
        { ...asking, id: "q-h", label: "Chauffage", type: "list", options: ["Gaz", "Bois"], position: 1 },
        {
          ...asking,
          id: "q-o",
          label: "Options posées",
          type: "ticks",
          options: ["Ventouse", "Wi-Fi"],
          position: 2,
        },
      ]),
    ),
  );

test("I13 columns named as questions answer them; a wrong answer is told at its cell; the undo takes them back", async () => {
  await questions();
  const file =
    "Nom;Prénom;Code postal;Chauffage;Options posées\nTurpin;Jean;69480;bois;Wi-Fi|Ventouse\nVidal;Zoé;69001;Fioul;";
  const run = await applied(file);
  expect(run.summary).toMatchObject({ updated: 1, refused: 1 });
  expect(run.rows[1]?.problems).toEqual([
    { column: "Chauffage", read: "Fioul", text: "« Fioul » : attendu l'un de : Gaz, Bois." },
  ]);
  const answers = async () =>
    (await db.select().from(clientAnswer)).map((a) => [a.clientId, a.questionId, a.words]);
  expect(await answers()).toEqual([
    ["c-turpin", "q-h", "Bois"],
    ["c-turpin", "q-o", "Ventouse, Wi-Fi"],
  ]);
  expect((await dryRun(as("bureau"), "clients", file)).summary).toMatchObject({ updated: 0, unchanged: 1 });
  await undoImport(as("bureau"), run.id);
  expect(await answers()).toEqual([]);
});

describe("I12 one row goes another way", () => {
  const FILE = "Nom;Prénom;E-mail;Observations\nDurand;Zoé;jean.turpin@example.org;Nouvelle";
  test("a doubtful row waits for a person, who says it is that client, another, or nobody", async () => {
    const { id, ...page } = await dryRun(as("bureau"), "clients", FILE);
    expect(page.rows).toMatchObject([{ action: "refused", candidates: [{ id: "c-turpin" }] }]);
    const decide = async (choice: Parameters<typeof decideRow>[4]) => {
      const now = await getImport(as("bureau"), id);
      await decideRow(as("bureau"), id, now.run.version, 2, choice);
      const after = await getImport(as("bureau"), id);
      if (after.stage !== "checked") throw new Error(after.stage);
      return after;
    };
    expect((await decide({ rule: "complete", clientId: "c-turpin" })).rows).toMatchObject([
      { action: "update", recordId: "c-turpin" },
    ]);
    expect((await decide(null)).rows).toMatchObject([{ action: "refused" }]);
    const kept = await decide({ rule: "create" });
    expect(kept.summary).toMatchObject({ created: 1 });
    await applyImport(as("bureau"), id, kept.fingerprint);
    expect((await named("Durand Zoé"))?.observations).toBe("Nouvelle");
  });
  test("a row that is not there, a page of before, another's run: refused", async () => {
    const { id, run } = await dryRun(as("bureau"), "clients", FILE);
    await expect(decideRow(as("bureau"), id, run.version, 99, { rule: "skip" })).rejects.toMatchObject({
      problems: [{ code: "import-row-unknown" }],
    });
    await expect(decideRow(as("bureau"), id, run.version - 1, 2, { rule: "skip" })).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(decideRow(as("technicien"), id, run.version, 2, { rule: "skip" })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

test("I15 an undo gives back each field that nobody touched since, and says what stays", async () => {
  const run = await applied(
    "Nom;Prénom;Code postal;Origine;Observations;Adresse;Téléphone\nTurpin;Jean;69480;Salon;Rappeler;;0478111111",
  );
  await db
    .update(client)
    .set({ observations: "Rappeler lundi", version: 9 })
    .where(eq(client.id, "c-turpin"));
  const { leftAlone } = await undoImport(as("bureau"), run.id);
  expect(leftAlone).toEqual([{ recordId: "c-turpin", title: "Turpin Jean", why: "changed" }]);
  const [turpin] = await db.select().from(client).where(eq(client.id, "c-turpin"));
  expect(turpin).toMatchObject({
    observations: "Rappeler lundi",
    originId: null,
    displayName: "Turpin Jean",
  });
  const points = await db.select().from(contactPoint).where(eq(contactPoint.clientId, "c-turpin"));
  expect(points.map(({ value }) => value)).not.toContain("+33478111111");
});

test("the undo of a run that made clients takes their people, answers and identifiers too", async () => {
  const run = await applied(CONTACTS);
  expect((await undoImport(as("bureau"), run.id)).leftAlone).toEqual([]);
  expect(await named("Menuiserie Aubert SARL")).toBeUndefined();
  expect(await db.select().from(interlocutor)).toEqual([]);
  expect(await db.select().from(clientExternalId)).toEqual([]);
});

test("CL11 the base and the code work out the bones of a name alike, and the base finds by them without reading everybody", async () => {
  const names = [
    "SARL Les Cyprès",
    "Dupond Jean-Pierre",
    "L'Hôtel & Cie",
    "Œuvre (Ets Martin)",
    "HUE",
    "Kœnig, Zoé",
    'Le "Bois"',
    "Quick Phare Lefebvre",
  ];
  for (const name of names) {
    const row = await env.DB.prepare(`select ${nameKeySql("?1")} as bones`)
      .bind(fold(name))
      .first<{ bones: string }>();
    expect(row?.bones, name).toBe(nameKey(name));
  }
  const { results } = await env.DB.prepare(
    `explain query plan select c.id from json_each(?) k cross join client c on ${nameKeySql("c.sort_name")} = k.value`,
  )
    .bind("[]")
    .all<{ detail: string }>();
  expect(results.map(({ detail }) => detail).join()).toContain("USING INDEX client_name_key");
});
