import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import {
  address,
  client,
  clientCodeCounter,
  contactPoint,
  interlocutor,
  timelineEntry,
} from "~/db/schema/clients";
import { searchDoc } from "~/db/schema/search";
import type { Rule } from "~/domain/imports/options";
import { applyImport } from "~/operations/imports/apply-import";
import { undoImport } from "~/operations/imports/undo-import";
import { emptied } from "../../world/emptied";
import { as, newWorld } from "../../world/world";
import { dryRun } from "./files";

beforeEach(async () => {
  await emptied();
  await newWorld();
});

const FILE = `Code client;Nom;Prénom;Société;Adresse;Code postal;Ville;Téléphone;Mobile;E-mail;Statut;Origine;Suivi par
;TURPIN;Jean;;3 chemin du Lavoir;69480;Anse;04 72 11 22 33;06 12 34 56 78;;Client;salon;Hugo Mercier
C000041;Vidal;Zoé;;8 rue Haute;1000;Bourg;;612345679;zoe@exemple.fr;Prospect;;
;Roux;Paul;Piscines Roux;ZA Nord;69700;Givors;0478000000;;contact@roux.example;Client;;
;Personne;;;;;;12;;;Client;;
;Blanc;Ève;;;69001;Lyon;;;;Inconnu;;`;

const everything = async () => {
  const { db } = as("direction");
  const rows = [
    await db.select().from(client),
    await db.select().from(address),
    await db.select().from(contactPoint),
    await db.select().from(interlocutor),
    await db.select().from(searchDoc),
  ];
  return JSON.stringify(rows).replace(/"(updatedAt|version|rowid|rankedAt)":\d+/g, "");
};
const apply = async (text: string, rule: Rule = "overwrite") => {
  const run = await dryRun(as("bureau"), "clients", text, { rule });
  await applyImport(as("bureau"), run.id, run.fingerprint);
  return run;
};

test("clients are recognised, completed, created; refused rows are named", async () => {
  const before = await everything();
  const run = await dryRun(as("bureau"), "clients", FILE, { rule: "overwrite" });
  expect(await everything()).toBe(before);
  expect(run.summary).toEqual({ created: 2, updated: 1, unchanged: 0, refused: 2 });
  expect(
    run.rows.filter((row) => row.action === "refused").map((row) => [row.row, row.problems[0]?.column]),
  ).toEqual([
    [5, "Téléphone"],
    [6, "Statut"],
  ]);
  expect(run.rows[0]?.changes.map((change) => change.label)).toEqual([
    "Nom",
    "Statut",
    "Origine",
    "Suivi par",
    "Téléphone",
  ]);
});

test("applied: contacts added, codes kept for the allocator, a company gets its interlocutor, all findable", async () => {
  await apply(FILE);
  const { db } = as("bureau");
  const turpin = await db.select().from(contactPoint).where(eq(contactPoint.clientId, "c-turpin"));
  expect(turpin.map((point) => point.value).toSorted()).toEqual([
    "+33472112233",
    "+33612345678",
    "jean.turpin@example.org",
  ]);
  const [vidal] = await db.select().from(client).where(eq(client.code, "C000041"));
  expect(vidal).toMatchObject({ displayName: "Vidal Zoé", statusId: "st-prospect" });
  expect(await db.select().from(clientCodeCounter)).toEqual([{ prefix: "C", last: 41 }]);
  const [roux] = await db.select().from(client).where(eq(client.companyName, "Piscines Roux"));
  expect(roux).toMatchObject({ kind: "company", lastName: "" });
  expect(await db.select().from(interlocutor)).toMatchObject([
    { clientId: roux?.id, lastName: "Roux", firstName: "Paul" },
  ]);
  expect((await db.select().from(timelineEntry)).map((entry) => entry.title).toSorted()).toEqual([
    "Fiche complétée par un import",
    "Fiche créée par un import",
    "Fiche créée par un import",
  ]);
  const [found] = await db
    .select()
    .from(searchDoc)
    .where(eq(searchDoc.subjectId, vidal?.id ?? ""));
  expect(found?.words).toContain("bourg 01000");
});

test("the same file a second time changes nothing", async () => {
  await apply(FILE);
  const again = await dryRun(as("bureau"), "clients", FILE, { rule: "overwrite" });
  expect(again.summary).toEqual({ created: 0, updated: 0, unchanged: 3, refused: 2 });
});

test("undo gives clients back as they were; one worked with since stays", async () => {
  const setUp = await dryRun(
    as("bureau"),
    "clients",
    "Nom;Prénom;Code postal;Observations\nTurpin;Jean;69480;Rappeler",
  );
  await applyImport(as("bureau"), setUp.id, setUp.fingerprint);
  const before = await everything();
  const run = await apply(FILE);
  expect((await undoImport(as("bureau"), run.id)).leftAlone).toEqual([]);
  expect(await everything()).toBe(before);

  const second = await apply(FILE);
  const { db } = as("bureau");
  const [vidal] = await db.select().from(client).where(eq(client.code, "C000041"));
  await db
    .insert(timelineEntry)
    .values({ id: "t", clientId: vidal?.id ?? "", at: 1, kind: "call", title: "Appel", author: "Nadia" });
  expect((await undoImport(as("bureau"), second.id)).leftAlone).toEqual([
    { recordId: vidal?.id, title: "Vidal Zoé", why: "used" },
  ]);
});
