import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { consentForm, erasureForm } from "~/domain/privacy/forms";
import { createClient } from "~/operations/clients/create-client";
import { applyImport } from "~/operations/imports/apply-import";
import { undoImport } from "~/operations/imports/undo-import";
import { eraseClient } from "~/operations/privacy/erase-client";
import { getConsents } from "~/operations/privacy/get-consents";
import { recordConsents } from "~/operations/privacy/record-consents";
import { as, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";
import { dryRun } from "./files";

beforeAll(newWorld);

const office = () => as("bureau");
const FILE = `Nom;Prénom;E-mail;Newsletter;Accepte SMS;Date consentement
Turpin;Jean;jean.turpin@example.org;oui;non;03/02/2025
Zqblanc;Ève;eve@zq.example;non;oui;
Zqfutur;Luc;luc@zq.example;oui;;03/02/2099`;
const HEAD = "Nom;Prénom;E-mail;Newsletter;Accepte SMS;Date consentement";
/** A client who is there already, and a file that says yes of their mails and no of SMS, beside somebody new. */
async function known(name: string) {
  const email = `${name}@zq.example`;
  const id = await createClient(office(), clientInput({ lastName: name, emails: [{ value: email }] }));
  return { id, text: `${HEAD}\n${name};Élise;${email};oui;non;\n${name}neuf;Ève;neuf-${email};non;oui;` };
}
const apply = async (text: string) => {
  const run = await dryRun(office(), "clients", text, { rule: "complete" });
  await applyImport(office(), run.id, run.fingerprint);
  return run;
};
const idOf = async (lastName: string) =>
  (await env.DB.prepare("select id from client where last_name = ?1").bind(lastName).first<{ id: string }>())
    ?.id ?? "";
const states = async (id: string) =>
  Object.fromEntries(
    (await getConsents(office(), id)).channels.map(({ channel, state }) => [channel, state]),
  );
const says = (id: string, over: Record<string, unknown>) =>
  recordConsents(
    office(),
    id,
    consentForm.parse({ source: "phone", saidOn: "2026-11-20", words: "Nos offres ?", ...over }),
  );

test("I16 the words of a file are kept with their day, the file and the row as the proof; a day to come refuses its row", async () => {
  const run = await apply(FILE);
  expect(run.rows.find((row) => row.action === "refused")?.problems).toMatchObject([
    { column: "Date des consentements" },
  ]);
  const { history } = await getConsents(office(), "c-turpin");
  expect(history).toHaveLength(2);
  expect(history.find(({ channel }) => channel === "sms")).toMatchObject({
    given: false,
    source: "import",
    proof: "tarif.csv, ligne 2",
    by: "Nadia Benali",
  });
  expect(await states(await idOf("Zqblanc"))).toMatchObject({ mail: "refused", sms: "given" });
  // The same file again says nothing new.
  expect((await dryRun(office(), "clients", FILE, { rule: "complete" })).summary).toMatchObject({
    created: 0,
    updated: 0,
  });
});

test("I16 a refusal stays whatever the file says", async () => {
  const { id, text } = await known("zqrefus");
  await says(id, { mail: "refused" });
  await apply(text);
  expect(await states(id)).toMatchObject({ mail: "refused", sms: "refused" });
});

test("I15 I16 an undo takes the words back, and nothing that anybody said since", async () => {
  const { id, text } = await known("zqannule");
  const run = await apply(text);
  expect(await states(id)).toMatchObject({ mail: "given", sms: "refused" });
  await says(id, { post: "given" });
  const made = await idOf("zqannuleneuf");
  await undoImport(office(), run.id);
  expect(await states(id)).toEqual({ mail: "unasked", sms: "unasked", phone: "unasked", post: "given" });
  await expect(getConsents(office(), made)).rejects.toMatchObject({ kind: "not-found" });
  expect((await env.DB.prepare("select count(*) as n from erasing").first())?.n).toBe(0);
});

test("I15 who spoke since the import made their file keeps it", async () => {
  const { text } = await known("zqparle");
  const run = await apply(text);
  const made = await idOf("zqparleneuf");
  await says(made, { phone: "refused" });
  const { leftAlone } = await undoImport(office(), run.id);
  expect(leftAlone).toContainEqual(expect.objectContaining({ recordId: made, why: "used" }));
  expect(await states(made)).toMatchObject({ phone: "refused" });
});

test("PV11 a file brings back the mail of somebody erased: they start refused, though it says yes; an undo leaves nothing", async () => {
  const id = await createClient(
    office(),
    clientInput({ lastName: "Zqparti", emails: [{ value: "parti@zq.example" }] }),
  );
  await says(id, { mail: "refused" });
  await env.DB.prepare("update outbox set done_at = 1 where done_at is null").run();
  await eraseClient(
    as("direction"),
    id,
    erasureForm.parse({
      requester: "person",
      ground: "objection",
      askedOn: "2026-11-20",
      name: "Zqparti Élise",
      version: 1,
    }),
  );
  const run = await apply("Nom;E-mail;Newsletter;Accepte SMS\nZqretour;parti@zq.example;oui;oui");
  const back = await idOf("Zqretour");
  expect(await states(back)).toMatchObject({ mail: "refused", sms: "given" });
  expect((await getConsents(office(), back)).history.map(({ source }) => source).toSorted()).toEqual([
    "earlier",
    "import",
  ]);
  await undoImport(office(), run.id);
  expect(await idOf("Zqretour")).toBe("");
});
