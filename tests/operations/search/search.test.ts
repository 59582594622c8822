import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert } from "~/db/batch";
import { user } from "~/db/schema/access";
import { article } from "~/db/schema/articles";
import { invoice } from "~/db/schema/billing";
import { client, ouvrage } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { quote } from "~/db/schema/quotes";
import type { Day } from "~/domain/calendar/day";
import { basisPoints, cents, unitPrice } from "~/domain/money/money";
import type { Mode } from "~/domain/search/query";
import type { Within } from "~/domain/search/within";
import { createClient } from "~/operations/clients/create-client";
import { saveSearchMode } from "~/operations/search/save-search-mode";
import { saveSearchWithin } from "~/operations/search/save-search-within";
import { search } from "~/operations/search/search";
import { as, asCustomer, NOW, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";

const ids: Record<string, string> = {};
const change = { kind: "article", id: "many", action: "added" } as const;

beforeAll(async () => {
  await newWorld();
  const ctx = as("bureau");
  ids.turpin = await createClient(
    ctx,
    clientInput({
      lastName: "Turpin",
      firstName: "Œdipe",
      phones: [{ value: "06 12 34 56 78" }],
      emails: [{ value: "oedipe.turpin@exemple.fr" }],
      addresses: [{ use: "main", street: "8 quai Rambaud", postcode: "69002", city: "Lyon" }],
      interlocutors: [{ lastName: "Vasseur", firstName: "Gaëlle", phone: "07 81 00 00 33" }],
    }),
  );
  ids.turpinier = await createClient(ctx, clientInput({ lastName: "Turpinier", firstName: "Paul" }));
  const amounts = (grossCents: number) => ({
    netCents: cents(0),
    vatCents: cents(0),
    grossCents: cents(grossCents),
  });
  const made = {
    createdAt: NOW,
    createdBy: "user:u-bureau",
    clientId: ids.turpin ?? "",
    sellerId: "u-commercial",
  };
  await ctx.commit({
    writes: [
      ctx.db.insert(quote).values({
        ...made,
        ...amounts(124_050),
        id: "q-bassin",
        rootId: "q-bassin",
        number: "DE-2026-00012",
        title: "Rénovation du bassin",
        depositBp: basisPoints(0),
        options: [],
        updatedAt: NOW,
        datedOn: "2026-11-12" as Day,
        validUntil: "2026-12-12" as Day,
      }),
      ctx.db.insert(invoice).values({
        ...made,
        ...amounts(124_000),
        id: "i-7",
        kind: "invoice",
        number: "FA-2026-00007",
        options: [],
        issuedOn: "2026-11-14" as Day,
        dueOn: "2026-12-14" as Day,
        issuedAt: NOW,
      }),
      ...bulkInsert(article, [
        piece("BRASERO-8KW", "Brasero à granulés 8 kW", 2_990_000),
        piece("BRASERO-6KW", "Brasero à bois 6 kW", 2_590_000),
      ]),
    ],
    change: { kind: "test", id: "x", action: "written" },
  });
});

const piece = (reference: string, label: string, salePrice: number) => ({
  id: `ar-${reference}`,
  reference,
  label,
  salePrice: unitPrice(salePrice),
  vatBp: basisPoints(2000),
  createdAt: NOW,
  updatedAt: NOW,
});

const titles = async (text: string, role: Parameters<typeof as>[0] = "bureau") =>
  (await search(as(role), text, 50)).groups.flatMap((group) => group.results.map((result) => result.title));

test("exact before beginning: the client called Turpin comes before Turpinier", async () => {
  const found = await titles("turpin");
  expect(found.indexOf("Turpin Œdipe")).toBeLessThan(found.indexOf("Turpinier Paul"));
  expect(found).toContain("Devis DE-2026-00012");
});

test.each([
  "TURPIN oedipe",
  "turpin œdipe",
  "lyon turpin",
  "69002",
  "Quai Rambaud",
  "gaelle vasseur",
  "vasseur",
])(
  "%s finds the client whatever accents, case, order: name, town, postcode, street, interlocutor",
  async (text) => expect(await titles(text)).toContain("Turpin Œdipe"),
);

test.each([
  "0612345678",
  "06 12 34 56 78",
  "06.12.34",
  "+33 6 12 34 56 78",
  "+33(0)612345678",
  "0033612345678",
  "345678",
  "56 78",
  "07 81 00 00 33",
  "oedipe.turpin@exemple.fr",
  "pin@exem",
  "turpin 345678",
])("%s: a phone in any writing, its end, or a piece of a mail", async (text) => {
  expect(await titles(text)).toContain("Turpin Œdipe");
});

test("operators narrow: articles, documents of a client, persons, amounts, numbers", async () => {
  expect(await titles("*brasero+granules")).toEqual(["Brasero à granulés 8 kW"]);
  expect((await titles("**turpin")).toSorted()).toEqual(["Devis DE-2026-00012", "Facture FA-2026-00007"]);
  expect(await titles("@turpin")).not.toContain("Devis DE-2026-00012");
  expect(await titles("€1240")).toHaveLength(2);
  expect(await titles("€1240,50")).toEqual(["Devis DE-2026-00012"]);
  expect(await titles("#00012")).toEqual(["Devis DE-2026-00012"]);
});

test("a quote is found by its title and by its number", async () => {
  expect(await titles("bassin rénov")).toEqual(["Devis DE-2026-00012"]);
  expect(await titles("DE-2026-00012")).toEqual(["Devis DE-2026-00012"]);
});

test("a typo finds what was meant, and says so", async () => {
  const found = await search(as("bureau"), "oedpie turpni");
  expect(found.corrected).toBe("oedipe turpin");
  expect(found.groups[0]?.results[0]?.title).toBe("Turpin Œdipe");
  expect((await search(as("bureau"), "zzzzzz")).groups).toEqual([]);
});

test("a technician finds clients and articles, no document, no amount", async () => {
  const found = await search(as("technicien"), "turpin", 50);
  expect(found.groups.map((group) => group.kind)).toEqual(["client"]);
  expect(await titles("**turpin", "technicien")).toEqual([]);
  expect(await titles("€1240", "technicien")).toEqual([]);
  const articles = await search(as("technicien"), "*brasero", 50);
  expect(articles.groups[0]?.results.map((result) => "amountCents" in result)).toEqual([false, false]);
  const seen = await search(as("commercial"), "*brasero", 50);
  expect(seen.groups[0]?.results[0]).toHaveProperty("amountCents");
});

test("a customer cannot search", async () => {
  const ctx = asCustomer({ clientId: "c-turpin", quoteId: null, linkId: "l", name: "J" });
  await expect(search(ctx, "turpin")).rejects.toMatchObject({ kind: "forbidden" });
});

test.each([
  '"',
  'turpin" OR *',
  "NEAR(",
  "a",
  "",
  "*",
  "**",
  "@",
  "€",
  "#",
  "€abc",
  "--",
  "turpin AND",
  "((",
])("%j is no syntax: an answer, never an error", async (text) =>
  expect(await search(as("bureau"), text)).toHaveProperty("groups"),
);

test("a document is found by its day, its month and its amount, with words or without", async () => {
  expect(await titles("12/11/2026")).toEqual(["Devis DE-2026-00012"]);
  expect((await titles("novembre 2026")).toSorted()).toEqual([
    "Devis DE-2026-00012",
    "Facture FA-2026-00007",
  ]);
  expect(await titles("turpin 14/11/2026")).toEqual(["Facture FA-2026-00007"]);
  expect(await titles("**turpin 12/11/2026")).toEqual(["Devis DE-2026-00012"]);
  expect(await titles("1 240,50")).toEqual(["Devis DE-2026-00012"]);
  expect(await titles("1240,50", "technicien")).toEqual([]);
  expect(await titles("octobre 2026")).toEqual([]);
});

test("S14 SRCH-04 SRCH-11 a loyalty card and a serial number, of an ouvrage or of a piece of it, lead there; // stays among sites", async () => {
  const ctx = as("bureau");
  await ctx.commit({
    writes: [
      ctx.db
        .update(client)
        .set({ loyaltyCard: "9990001234" })
        .where(eq(client.id, ids.turpin ?? "")),
      ctx.db.insert(ouvrage).values({
        id: "ov-1",
        clientId: ids.turpin ?? "",
        typeId: "ot-poele",
        name: "Poêle du salon",
        serialNumber: "SN-77-ABC",
        createdAt: NOW,
      }),
      ctx.db.insert(equipment).values({
        id: "eq-1",
        ouvrageId: "ov-1",
        label: "Extracteur",
        serialNumber: "EXT0099",
        createdAt: NOW,
      }),
    ],
    change: { kind: "test", id: "x", action: "written" },
  });
  expect(await titles("0001234")).toEqual(["Turpin Œdipe"]);
  const only = async (text: string) => (await search(ctx, text)).only;
  expect(await only("9990001234")).toBe(`/clients/${ids.turpin}`);
  expect(await only("SN-77-ABC")).toBe(`/clients/${ids.turpin}/ouvrages/ov-1`);
  expect(await only("turpin")).toBeNull();
  expect(await only("turpni")).toBeNull();
  expect(await titles("77-abc")).toEqual(["Poêle du salon"]);
  expect(await titles("EXT0099")).toEqual(["Poêle du salon"]);
  expect(await titles("//turpin")).toEqual(["Poêle du salon"]);
});

test("S12 the way one prefers: anywhere, at the beginning of the name, whole words", async () => {
  const by = async (mode: Mode, text: string) => {
    const ctx = as("bureau");
    const viewer = { ...ctx.viewer, search: { mode, within: "all" as const } } as typeof ctx.viewer;
    const { groups } = await search({ ...ctx, viewer, today: ctx.today }, text, 50);
    return groups.flatMap((group) => group.results.map((one) => one.title));
  };
  expect(await by("contains", "turp")).toContain("Turpin Œdipe");
  expect(await by("contains", "urpini")).toEqual(["Turpinier Paul"]);
  expect(await by("usual", "paul")).toContain("Turpinier Paul");
  expect(await by("starts", "paul")).not.toContain("Turpinier Paul");
  expect(await by("starts", "turpini")).toEqual(["Turpinier Paul"]);
  expect(await by("whole", "turpin")).not.toContain("Turpinier Paul");
  expect(await by("whole", "turpin")).toContain("Turpin Œdipe");
});

test("SRCH-14 the choice beside the box narrows, a sign says otherwise, and both are remembered", async () => {
  const kinds = async (text: string, within: Within) =>
    (await search(as("bureau"), text, 50, within)).groups.map((group) => group.kind);
  expect(await kinds("turpin", "client")).toEqual(["client"]);
  expect(await kinds("turpin", "document")).not.toContain("client");
  expect(await kinds("@turpin", "document")).toEqual(["client"]);
  const ctx = as("bureau");
  await saveSearchWithin(ctx, "document");
  await saveSearchMode(ctx, { mode: "contains", version: 1 });
  const [row] = await ctx.db.select().from(user).where(eq(user.id, "u-bureau"));
  expect(row).toMatchObject({ searchWithin: "document", searchMode: "contains", version: 2 });
  await expect(saveSearchMode(ctx, { mode: "whole", version: 1 })).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("several words that hundreds of things begin with: each group still answers, older ones too, whole words first", async () => {
  const ctx = as("bureau");
  await createClient(ctx, clientInput({ lastName: "Zéphyrin", firstName: "Vannick" }));
  const [sample] = await ctx.db.select().from(article).limit(1);
  if (!sample) throw new Error("no article");
  const named = (id: string, label: string) => ({ ...sample, id, reference: id, ean: "", label });
  await ctx.commit({ writes: bulkInsert(article, [named("vz-whole", "Vanne zéphyr")]), change });
  const many = Array.from({ length: 300 }, (_, n) => named(`vz-${n}`, `Vannette zéphyrine ${n}`));
  await ctx.commit({ writes: bulkInsert(article, many), change });
  const groups = (await search(ctx, "vann zephyr")).groups;
  expect(groups.map((group) => group.kind)).toEqual(["client", "article"]);
  expect(groups[0]?.results.map((one) => one.title)).toEqual(["Zéphyrin Vannick"]);
  const whole = (await search(ctx, "vanne zephyr")).groups.find((group) => group.kind === "article");
  expect(whole?.results[0]?.title).toBe("Vanne zéphyr");
});
