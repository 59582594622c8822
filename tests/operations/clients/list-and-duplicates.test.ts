import { beforeAll, expect, test } from "vitest";
import { createClient } from "~/operations/clients/create-client";
import { findDuplicates } from "~/operations/clients/find-duplicates";
import { listClients } from "~/operations/clients/list-clients";
import { as, newWorld } from "../../world/world";
import { clientInput } from "./sample";

beforeAll(async () => {
  await newWorld();
  const ctx = as("bureau");
  await createClient(
    ctx,
    clientInput({
      lastName: "Lefèvre",
      firstName: "Zoé",
      followedBy: "u-commercial",
      phones: [{ value: "06 98 76 54 32" }],
      emails: [{ value: "zoe@lefevre.example" }],
      addresses: [{ use: "main", street: "14 av. des Tilleuls", postcode: "38200", city: "Vienne" }],
    }),
  );
  for (let i = 0; i < 60; i++)
    await createClient(
      ctx,
      clientInput({
        lastName: `Série ${String(i).padStart(2, "0")}`,
        firstName: "",
        addresses: [{ city: `Ville ${60 - i}`, postcode: "01000" }],
      }),
    );
});

const reasonsFor = async (typed: Parameters<typeof findDuplicates>[1]) =>
  (await findDuplicates(as("bureau"), typed)).map((found) => [found.name, ...found.reasons]);

test("the same phone in another writing is the first reason", async () => {
  expect(await reasonsFor({ name: "Inconnue", phones: ["+33 (0)6.98.76.54.32"] })).toEqual([
    ["Lefèvre Zoé", "same-phone"],
  ]);
});

test("accents, order and typos do not hide a name", async () => {
  expect(await reasonsFor({ name: "ZOE LEFEVRE" })).toEqual([["Lefèvre Zoé", "same-name"]]);
  expect(await reasonsFor({ name: "Lefevbre" })).toEqual([["Lefèvre Zoé", "close-name"]]);
});

test("mail and address are reasons; abbreviations of the street count as the street", async () => {
  expect(
    await reasonsFor({
      name: "Lefèvre",
      emails: ["Zoe@Lefevre.example"],
      street: "14 avenue des Tilleuls",
      postcode: "38200",
    }),
  ).toEqual([["Lefèvre Zoé", "same-mail", "same-address", "close-name"]]);
});

test("nobody alike gives nothing", async () => {
  expect(await reasonsFor({ name: "Xylophane Barnabé", phones: ["0711111111"] })).toEqual([]);
  expect(await reasonsFor({ name: "" })).toEqual([]);
});

test.each(["name", "created", "town"] as const)(
  "pages of 50 sorted by %s meet without hole or repetition",
  async (sort) => {
    const ctx = as("technicien");
    const first = await listClients(ctx, { sort });
    expect(first.rows).toHaveLength(50);
    const second = await listClients(ctx, { sort, after: first.next ?? "" });
    const ids = [...first.rows, ...second.rows].map((row) => row.id);
    expect(new Set(ids).size).toBe(63);
    expect(second.next).toBeNull();
  },
);

test("filters: followed by, kind, and words in any writing", async () => {
  const ctx = as("bureau");
  expect((await listClients(ctx, { followedBy: "u-commercial" })).rows.map((r) => r.displayName)).toEqual([
    "Lefèvre Zoé",
  ]);
  expect((await listClients(ctx, { kind: "company", statusId: "st-client" })).rows.map((r) => r.id)).toEqual([
    "c-cypres",
  ]);
  expect((await listClients(ctx, { text: "lefevre" })).rows.map((r) => r.phone)).toEqual(["+33698765432"]);
  expect((await listClients(ctx, { text: "0698 76" })).rows).toHaveLength(1);
  expect((await listClients(ctx, { text: "\"'* OR" })).rows).toEqual([]);
});
