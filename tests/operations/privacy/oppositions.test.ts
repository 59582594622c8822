import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { clientEditForm } from "~/domain/clients/forms";
import { interlocutorForm } from "~/domain/clients/interlocutor-form";
import { consentForm, erasureForm } from "~/domain/privacy/forms";
import { addInterlocutor } from "~/operations/clients/add-interlocutor";
import { createClient } from "~/operations/clients/create-client";
import { getClient } from "~/operations/clients/get-client";
import { updateClient } from "~/operations/clients/update-client";
import { eraseClient } from "~/operations/privacy/erase-client";
import { getConsents } from "~/operations/privacy/get-consents";
import { recordConsents } from "~/operations/privacy/record-consents";
import { as, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";

const office = () => as("bureau");
const gone = {
  lastName: "Zqxoublié",
  firstName: "Inès",
  phones: [{ value: "07 81 22 33 44" }],
  emails: [{ value: "ines@zqx.example" }],
  interlocutors: [{ lastName: "Zqxvoisin", email: "voisin@zqx.example" }],
};

beforeAll(async () => {
  await newWorld();
  const id = await createClient(office(), clientInput(gone));
  const voisin = (await getClient(office(), id)).interlocutors[0]?.id;
  const says = (over: Record<string, unknown>) =>
    recordConsents(
      office(),
      id,
      consentForm.parse({ source: "phone", saidOn: "2026-11-20", words: "Nos offres ?", ...over }),
    );
  await says({ mail: "refused", sms: "refused", post: "given" });
  await says({ phone: "refused", interlocutorId: voisin });
  await env.DB.prepare("update outbox set done_at = 1 where done_at is null").run();
  await eraseClient(
    as("direction"),
    id,
    erasureForm.parse({
      requester: "person",
      ground: "objection",
      askedOn: "2026-11-20",
      name: "Zqxoublié Inès",
      version: (await getClient(office(), id)).client.version,
    }),
  );
});

const states = async (id: string, interlocutor = false) => {
  const { channels, people } = await getConsents(office(), id);
  const said = interlocutor ? (people.at(-1)?.channels ?? []) : channels;
  return Object.fromEntries(said.map(({ channel, state }) => [channel, state]));
};
const REFUSED = { mail: "refused", sms: "refused", phone: "unasked", post: "unasked" };

test("PV11 what is kept names nobody: neither mail, phone, file nor day", async () => {
  const { results } = await env.DB.prepare("select * from opposition").all<Record<string, string>>();
  // Two values of the person by two channels, one of the interlocutor.
  expect(results).toHaveLength(5);
  for (const row of results) {
    expect(Object.keys(row)).toEqual(["fingerprint", "channel"]);
    expect(row.fingerprint).toMatch(/^[\w-]{43}$/);
  }
  const left = await env.DB.prepare("select * from consent").all<Record<string, unknown>>();
  expect(left.results.every((row) => row.interlocutor_id === null && row.given === 0)).toBe(true);
});

test("PV11 the same mail or phone, in any writing, starts with the refusal and its proof", async () => {
  const byPhone = await createClient(office(), clientInput({ phones: [{ value: "+33 7.81.22.33.44" }] }));
  expect(await states(byPhone)).toEqual(REFUSED);
  const byMail = await createClient(office(), clientInput({ emails: [{ value: "INES@zqx.example" }] }));
  expect(await states(byMail)).toEqual(REFUSED);
  const { history } = await getConsents(office(), byMail);
  expect(history[0]).toMatchObject({ source: "earlier", given: false, words: expect.stringMatching(/./) });
  const stranger = await createClient(office(), clientInput({ emails: [{ value: "autre@zqx.example" }] }));
  expect(await states(stranger)).toEqual({
    mail: "unasked",
    sms: "unasked",
    phone: "unasked",
    post: "unasked",
  });
});

test("PV11 what is said at that very moment weighs more than what was said before", async () => {
  const said = { mail: "given", source: "visit", words: "Vous écrire ?" };
  const id = await createClient(office(), clientInput({ emails: gone.emails, consents: said }));
  expect(await states(id)).toEqual({ ...REFUSED, mail: "given" });
});

test("PV11 it comes by the sheet and by an interlocutor too, once", async () => {
  const id = await createClient(office(), clientInput({ lastName: "Tardif" }));
  const save = async () => {
    const { client } = await getClient(office(), id);
    const form = {
      kind: "person",
      lastName: "Tardif",
      statusId: client.statusId,
      emails: gone.emails,
      version: client.version,
    };
    await updateClient(office(), id, clientEditForm.parse(form));
  };
  await save();
  await save();
  expect(await states(id)).toEqual(REFUSED);
  expect((await getConsents(office(), id)).history).toHaveLength(2);
  const { client } = await getClient(office(), id);
  await addInterlocutor(
    office(),
    id,
    interlocutorForm.parse({ lastName: "Voisin", email: "voisin@zqx.example", version: client.version }),
  );
  expect(await states(id, true)).toMatchObject({ phone: "refused", mail: "unasked" });
});

test("PV2 said while the file is made: noted with how and before which words, and never without", async () => {
  const said = { mail: "given", post: "refused", source: "sale", words: "Nos offres ?", proof: "Bon 12" };
  const id = await createClient(office(), clientInput({ lastName: "Neuf", consents: said }));
  expect(await states(id)).toEqual({ mail: "given", sms: "unasked", phone: "unasked", post: "refused" });
  expect((await getConsents(office(), id)).history[0]).toMatchObject({ source: "sale", proof: "Bon 12" });
  expect(() => clientInput({ consents: { mail: "given" } })).toThrow(/comment/);
  const silent = await createClient(
    office(),
    clientInput({ lastName: "Muet", consents: { words: "Nos offres ?" } }),
  );
  expect((await getConsents(office(), silent)).history).toEqual([]);
});
