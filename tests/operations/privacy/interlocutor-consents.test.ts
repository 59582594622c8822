import { beforeAll, expect, test } from "vitest";
import { clientEditForm } from "~/domain/clients/forms";
import { mergeForm } from "~/domain/merges/forms";
import { consentForm } from "~/domain/privacy/forms";
import { createClient } from "~/operations/clients/create-client";
import { getClient } from "~/operations/clients/get-client";
import { getClientFile } from "~/operations/clients/get-client-file";
import { updateClient } from "~/operations/clients/update-client";
import { mergeClients } from "~/operations/merges/merge-clients";
import { exportClientData } from "~/operations/privacy/export-client-data";
import { getConsents } from "~/operations/privacy/get-consents";
import { recordConsents } from "~/operations/privacy/record-consents";
import { getSurveySending } from "~/operations/scenarios/get-survey-sending";
import { sendSurvey } from "~/operations/scenarios/send-survey";
import { unzipped } from "../../world/unzip";
import { as, NOW, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";
import { publishedSurvey } from "../scenarios/sample";

let id = "";
let luc = "";
let survey = "";

beforeAll(async () => {
  await newWorld();
  id = await createClient(
    as("bureau"),
    clientInput({
      kind: "company",
      companyName: "SARL Bois & Flamme",
      interlocutors: [
        { firstName: "Luc", lastName: "Ferrand", email: "luc@boisflamme.example" },
        { firstName: "Ana", lastName: "Morvan", email: "ana@boisflamme.example" },
      ],
    }),
  );
  luc = (await getClient(as("bureau"), id)).interlocutors[0]?.id ?? "";
  survey = await publishedSurvey("Votre avis");
});

const says = (over: Record<string, unknown>, now = NOW) =>
  recordConsents(
    as("bureau", now),
    id,
    consentForm.parse({ source: "phone", saidOn: "2026-11-20", words: "Nos offres ?", ...over }),
  );
const states = (channels: readonly { channel: string; state: string }[] | undefined) =>
  Object.fromEntries((channels ?? []).map(({ channel, state }) => [channel, state]));

test("PV10 an interlocutor's word is their own, with its proof, beside the client's", async () => {
  await says({ mail: "refused", sms: "given", interlocutorId: luc, proof: "Bulletin du salon" });
  await says({ mail: "given" });
  const { channels, people, history } = await getConsents(as("bureau"), id);
  expect(states(channels)).toMatchObject({ mail: "given", sms: "unasked" });
  expect(people.map((one) => [one.name, states(one.channels).mail])).toEqual([
    ["Luc Ferrand", "refused"],
    ["Ana Morvan", "unasked"],
  ]);
  expect(history).toContainEqual(
    expect.objectContaining({ who: "Luc Ferrand", channel: "sms", given: true, proof: "Bulletin du salon" }),
  );
  const file = await getClientFile(as("bureau"), id);
  expect(states(file.consents).mail).toBe("given");
  expect(states(file.interlocutors[0]?.consents)).toMatchObject({ mail: "refused", sms: "given" });
});

test("PV10 nobody of another file speaks for this one", async () => {
  const other = await createClient(as("bureau"), clientInput({ interlocutors: [{ lastName: "Autre" }] }));
  const stranger = (await getClient(as("bureau"), other)).interlocutors[0]?.id;
  await expect(says({ mail: "given", interlocutorId: stranger })).rejects.toMatchObject({
    kind: "refused",
    problems: [{ code: "consent-whose", field: "interlocutorId" }],
  });
});

test("PV5 PV10 no survey reaches the mail of an interlocutor who refused; the next one is proposed", async () => {
  const page = await getSurveySending(as("bureau"), id, { invoiceId: null, orderId: null });
  expect(page).toMatchObject({
    mailsRefused: false,
    to: "ana@boisflamme.example",
    addresses: ["ana@boisflamme.example"],
  });
  const asked = { templateId: survey, invoiceId: null, orderId: null };
  await expect(
    sendSurvey(as("bureau"), id, { ...asked, to: "luc@boisflamme.example" }),
  ).rejects.toMatchObject({ problems: [{ code: "survey-box-refused", field: "to" }] });
  expect(await sendSurvey(as("bureau"), id, { ...asked, to: "ana@boisflamme.example" })).toMatch(/./);
});

test("MG3 PV10 two files that become one: what their common interlocutor said is theirs there", async () => {
  const people = [{ firstName: "Zoé", lastName: "Kerdoncuff" }];
  const make = () =>
    createClient(as("bureau"), clientInput({ kind: "company", companyName: "Zq", interlocutors: people }));
  const [kept, lost] = [await make(), await make()];
  const zoe = (await getClient(as("bureau"), lost)).interlocutors[0]?.id;
  await recordConsents(
    as("bureau"),
    lost,
    consentForm.parse({
      mail: "refused",
      interlocutorId: zoe,
      source: "phone",
      saidOn: "2026-11-20",
      words: "Nos offres ?",
    }),
  );
  await mergeClients(
    as("direction"),
    kept,
    mergeForm.parse({ lostId: lost, keptVersion: 1, lostVersion: 1 }),
  );
  const { people: now } = await getConsents(as("bureau"), kept);
  expect(now.map((one) => [one.name, states(one.channels).mail])).toEqual([["Zoé Kerdoncuff", "refused"]]);
});

test("PV4 PV10 the data that are handed over hold their words; removed from the sheet, the proof stays", async () => {
  const { bytes } = await exportClientData(as("direction"), id);
  const files = unzipped(new Uint8Array(await new Response(bytes as BodyInit).arrayBuffer()));
  const rows = JSON.parse(new TextDecoder().decode(files.get("donnees/consent.json"))) as {
    interlocutor_id: string | null;
  }[];
  expect(rows.filter((row) => row.interlocutor_id === luc)).toHaveLength(2);
  const page = new TextDecoder().decode(files.get("a-lire.html"));
  expect(page).toContain("<dt>Interlocuteur</dt><dd>Luc Ferrand</dd><dt>Moyen</dt><dd>mail</dd>");
  const { client } = await getClient(as("bureau"), id);
  await updateClient(
    as("bureau"),
    id,
    clientEditForm.parse({
      kind: "company",
      companyName: "SARL Bois & Flamme",
      statusId: client.statusId,
      version: client.version,
    }),
  );
  const { people, history } = await getConsents(as("bureau"), id);
  expect(people).toEqual([]);
  expect(history.filter(({ who }) => who === "Ancien interlocuteur")).toHaveLength(2);
});
