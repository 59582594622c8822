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
const HEAD =
  "Société;Interlocuteur : nom;Interlocuteur : prénom;Interlocuteur : e-mail;Interlocuteur : accord e-mail;Interlocuteur : accord SMS;Accord e-mail";
const apply = async (...rows: string[]) => {
  const run = await dryRun(office(), "clients", [HEAD, ...rows].join("\n"), { rule: "complete" });
  await applyImport(office(), run.id, run.fingerprint);
  return run;
};
interface Word {
  whose: string;
  channel: string;
  given: number;
  source: string;
  proof: string;
}
const words = async (company: string) =>
  (
    await env.DB.prepare(
      "select coalesce(i.last_name, '') as whose, s.channel, s.given, s.source, s.proof from consent s join client c on c.id = s.client_id left join interlocutor i on i.id = s.interlocutor_id where c.company_name = ?1 order by 1, 2, s.given",
    )
      .bind(company)
      .all<Word>()
  ).results;
const said = async (company: string) =>
  (await words(company)).map((one) => `${one.whose} ${one.channel} ${one.given} ${one.source}`.trim());
const personOf = async (company: string) =>
  (await env.DB.prepare(
    "select c.id as clientId, i.id from client c join interlocutor i on i.client_id = c.id where c.company_name = ?1",
  )
    .bind(company)
    .first<{ clientId: string; id: string }>()) ?? { clientId: "", id: "" };

test("I16 PV10 a file's words of an interlocutor are kept as theirs, with the file and the row; twice is once", async () => {
  const row = "Zqtoits;Zqblanc;Ève;eve@zqtoits.example;oui;non;non";
  await apply(row);
  expect(await said("Zqtoits")).toEqual(["mail 0 import", "Zqblanc mail 1 import", "Zqblanc sms 0 import"]);
  expect((await words("Zqtoits")).at(-1)?.proof).toBe("tarif.csv, ligne 2");
  const again = await dryRun(office(), "clients", `${HEAD}\n${row}`, { rule: "complete" });
  expect(again.summary).toMatchObject({ created: 0, updated: 0 });
});

test("I16 what an interlocutor refused stays refused, whatever a file says", async () => {
  await apply("Zqmurs;Zqnoir;Luc;luc@zqmurs.example;non;;");
  await apply("Zqmurs;Zqnoir;Luc;luc@zqmurs.example;oui;oui;");
  expect(await said("Zqmurs")).toEqual(["Zqnoir mail 0 import", "Zqnoir sms 1 import"]);
});

test("I15 I16 an undo takes their words back, and leaves the interlocutor who spoke since", async () => {
  await createClient(office(), clientInput({ kind: "company", companyName: "Zqsols", lastName: "" }));
  const before = await said("Zqsols");
  const run = await apply("Zqsols;Zqgris;Ana;ana@zqsols.example;oui;;");
  expect(await said("Zqsols")).toEqual([...before, "Zqgris mail 1 import"]);
  await undoImport(office(), run.id);
  expect(await said("Zqsols")).toEqual(before);
  expect((await personOf("Zqsols")).id).toBe("");

  const more = await apply("Zqsols;Zqgris;Ana;ana@zqsols.example;oui;;");
  const { clientId, id } = await personOf("Zqsols");
  await recordConsents(
    office(),
    clientId,
    consentForm.parse({
      source: "phone",
      saidOn: "2026-11-20",
      words: "Nos offres ?",
      phone: "refused",
      interlocutorId: id,
    }),
  );
  await undoImport(office(), more.id);
  expect(await said("Zqsols")).toEqual([...before, "Zqgris phone 0 phone"]);
});

test("PV11 an interlocutor whose mail refused before its erasure starts refused, though the file says yes", async () => {
  const gone = await createClient(
    office(),
    clientInput({ lastName: "Zqparti", emails: [{ value: "parti@zqtuiles.example" }] }),
  );
  await recordConsents(
    office(),
    gone,
    consentForm.parse({ source: "phone", saidOn: "2026-11-20", words: "Nos offres ?", mail: "refused" }),
  );
  await env.DB.prepare("update outbox set done_at = 1 where done_at is null").run();
  await eraseClient(
    as("direction"),
    gone,
    erasureForm.parse({
      requester: "person",
      ground: "objection",
      askedOn: "2026-11-20",
      name: "Zqparti Élise",
      version: 1,
    }),
  );
  const run = await apply("Zqtuiles;Zqretour;Léa;parti@zqtuiles.example;oui;oui;oui");
  expect(await said("Zqtuiles")).toEqual([
    "mail 1 import",
    "Zqretour mail 0 earlier",
    "Zqretour sms 1 import",
  ]);
  const { clientId } = await personOf("Zqtuiles");
  await undoImport(office(), run.id);
  await expect(getConsents(office(), clientId)).rejects.toMatchObject({ kind: "not-found" });
});
