import { beforeAll, expect, test } from "vitest";
import { noteForm } from "~/domain/clients/forms";
import { addNote } from "~/operations/clients/add-note";
import { createClient } from "~/operations/clients/create-client";
import { findDuplicates } from "~/operations/clients/find-duplicates";
import { as, newWorld } from "../../world/world";
import { clientInput } from "./sample";

const cypress = {
  kind: "company",
  companyName: "SARL Bois & Flamme",
  lastName: "",
  firstName: "",
  siren: "732829320",
};
let company = "";
let person = "";

beforeAll(async () => {
  await newWorld();
  company = await createClient(
    as("bureau"),
    clientInput({
      ...cypress,
      interlocutors: [{ lastName: "Ferrand", phone: "06 55 44 33 22" }],
      addresses: [{ use: "main", street: "14bis, bd de l'Église", postcode: "69003", city: "Lyon" }],
    }),
  );
  person = await createClient(
    as("bureau"),
    clientInput({
      lastName: "Lachaume",
      firstName: "",
      phones: [{ value: "07 81 22 33 44" }],
      addresses: [{ use: "main", street: "Lieu-dit Les Oliviers", postcode: "13114", city: "Puyloubier" }],
    }),
  );
  await addNote(as("bureau"), person, noteForm.parse({ body: "Rappeler lundi" }));
});

const found = async (typed: Partial<Parameters<typeof findDuplicates>[1]>) =>
  (await findDuplicates(as("bureau"), { name: "", ...typed })).map(({ id, reasons }) => [id, ...reasons]);

test.each([["732 829 320"], ["73282932000074"]])(
  "CL6 a company by its number, as SIREN or SIRET: %s",
  async (siren) => {
    expect(await found({ siren })).toEqual([[company, "same-siren"]]);
  },
);

test("CL6 by its place under another name, whatever the writing of the street; next door is somebody else", async () => {
  expect(await found({ name: "Zygmunt", street: "14 bis boulevard Eglise", postcode: "69003" })).toEqual([
    [company, "same-address"],
  ]);
  expect(await found({ name: "Zygmunt", street: "lieu dit Oliviers", postcode: "13114" })).toEqual([
    [person, "same-address"],
  ]);
  expect(await found({ name: "Zygmunt", street: "140 boulevard de l'Eglise", postcode: "69003" })).toEqual(
    [],
  );
  expect(await found({ name: "Zygmunt", street: "14 bis boulevard Eglise", postcode: "69006" })).toEqual([]);
});

test("CL6 the phone of an interlocutor is the company's; each card says where, how to reach, and when last", async () => {
  expect(await found({ name: "Ferrand", phones: ["", "0655443322"] })).toEqual([[company, "same-phone"]]);
  const [card] = await findDuplicates(as("bureau"), { name: "lachaume" });
  expect(card).toMatchObject({
    id: person,
    city: "Puyloubier",
    phone: "+33781223344",
    lastAt: as("bureau").now,
  });
});

test("who is being edited is not its own double", async () => {
  expect(await found({ phones: ["0781223344"], exceptId: person })).toEqual([]);
});

test("CL10 most likely known is refused with the files in the way, a close name alone is not; once seen, it is made", async () => {
  const again = { ...cypress, companyName: "Bois et Flamme", evenIfKnown: false };
  await expect(createClient(as("bureau"), clientInput(again))).rejects.toMatchObject({
    kind: "known",
    problems: [{ code: "client-known", id: company, facts: { name: "SARL Bois & Flamme, Lyon" } }],
  });
  const close = { lastName: "Lachaumes", firstName: "", evenIfKnown: false };
  expect(await createClient(as("bureau"), clientInput(close))).toMatch(/./);
  expect(await createClient(as("bureau"), clientInput({ ...again, evenIfKnown: true }))).not.toBe(company);
});
