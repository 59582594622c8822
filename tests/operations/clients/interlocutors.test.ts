import { beforeAll, beforeEach, expect, test } from "vitest";
import { interlocutorForm } from "~/domain/clients/interlocutor-form";
import { addInterlocutor } from "~/operations/clients/add-interlocutor";
import { createClient } from "~/operations/clients/create-client";
import { findDuplicates } from "~/operations/clients/find-duplicates";
import { getClient } from "~/operations/clients/get-client";
import { removeInterlocutor } from "~/operations/clients/remove-interlocutor";
import { as, newWorld } from "../../world/world";
import { clientInput } from "./sample";

beforeAll(newWorld);
let company = "";
beforeEach(async () => {
  company = await createClient(
    as("bureau"),
    clientInput({
      kind: "company",
      companyName: "SARL Bois & Flamme",
      lastName: "",
      firstName: "",
      interlocutors: [{ lastName: "Ferrand", firstName: "Luc" }],
    }),
  );
});
const ana = (version: number) =>
  interlocutorForm.parse({
    civility: "Mme",
    lastName: "Morvan",
    firstName: "Ana",
    phone: "06 55 44 33 22",
    email: "Ana@Boisflamme.fr",
    version,
  });
const people = async () =>
  (await getClient(as("bureau"), company)).interlocutors.map((one) => `${one.firstName} ${one.lastName}`);

test("CL13 who is typed joins the file that was found, is found by their phone, and leaves it the same way", async () => {
  const added = await addInterlocutor(as("bureau"), company, ana(1));
  expect((await getClient(as("bureau"), company)).interlocutors.at(-1)).toMatchObject({
    civility: "Mme",
    lastName: "Morvan",
    phone: "+33655443322",
    email: "ana@boisflamme.fr",
  });
  const [card] = await findDuplicates(as("bureau"), { name: "", phones: ["0655443322"] });
  expect(card).toMatchObject({ id: company, kind: "company", version: added.version });
  await removeInterlocutor(as("bureau"), company, added.id, added.version);
  expect(await people()).toEqual(["Luc Ferrand"]);
  expect(await findDuplicates(as("bureau"), { name: "", phones: ["0655443322"] })).toEqual([]);
});

test("CL13 all their phones and mails come, none twice, and go again with them", async () => {
  const before = await getClient(as("bureau"), company);
  const form = interlocutorForm.parse({
    ...ana(1),
    phone: "06 55 44 33 22",
    morePhones: ["04 72 11 22 33", "06 55 44 33 22", "04 72 11 22 33", ""],
    moreEmails: ["ana.perso@example.org"],
    version: 1,
  });
  const added = await addInterlocutor(as("bureau"), company, form);
  const after = await getClient(as("bureau"), company);
  expect(after.phones).toMatchObject([{ value: "+33472112233", label: "Ana Morvan", interlocutorId: null }]);
  expect(after.emails).toMatchObject([{ value: "ana.perso@example.org", label: "Ana Morvan" }]);
  expect(after.interlocutors.at(-1)).toMatchObject({ phone: "+33655443322", email: "ana@boisflamme.fr" });
  expect((await findDuplicates(as("bureau"), { name: "", phones: ["0472112233"] }))[0]?.id).toBe(company);
  await removeInterlocutor(as("bureau"), company, added.id, added.version, added.points);
  const left = await getClient(as("bureau"), company);
  expect([left.phones, left.emails]).toEqual([before.phones, before.emails]);
  // Points of an interlocutor are out of its reach, whoever names them.
  const [luc] = before.interlocutors;
  const again = await addInterlocutor(as("bureau"), company, { ...ana(1), version: added.version + 1 });
  await removeInterlocutor(as("bureau"), company, again.id, again.version, [luc?.id ?? ""]);
  expect(await people()).toEqual(["Luc Ferrand"]);
});

test("CL13 nobody joins twice, nor a file that changed since, nor without the right", async () => {
  await expect(
    addInterlocutor(as("bureau"), company, { ...ana(1), lastName: "FERRAND", firstName: "luc" }),
  ).rejects.toMatchObject({ kind: "refused", problems: [{ code: "interlocutor-known" }] });
  const { id, version } = await addInterlocutor(as("bureau"), company, ana(1));
  const other = { ...ana(1), lastName: "Riou" };
  await expect(addInterlocutor(as("bureau"), company, other)).rejects.toMatchObject({ kind: "conflict" });
  await expect(addInterlocutor(as("technicien"), company, other)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(removeInterlocutor(as("bureau"), company, id, 1)).rejects.toMatchObject({ kind: "conflict" });
  await expect(removeInterlocutor(as("technicien"), company, id, version)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(removeInterlocutor(as("bureau"), company, "nobody", version)).rejects.toMatchObject({
    kind: "not-found",
  });
  expect(await people()).toEqual(["Luc Ferrand", "Ana Morvan"]);
});
