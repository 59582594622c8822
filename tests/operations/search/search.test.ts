import { beforeAll, expect, test } from "vitest";
import { createClient } from "~/operations/clients/create-client";
import { search } from "~/operations/search/search";
import { indexed } from "~/operations/search/writes";
import { as, asCustomer, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";

const ids: Record<string, string> = {};

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
  const doc = (
    kind: "quote" | "invoice" | "article",
    n: string,
    amountCents: number,
    title = n,
    clientId: string | null = ids.turpin ?? null,
  ) =>
    indexed(ctx, {
      kind,
      subjectId: `${kind}-${n}`,
      clientId: kind === "article" ? null : clientId,
      title,
      detail: "Turpin Œdipe",
      href: `/${kind}/${n}`,
      words: [n, title, kind === "article" ? "" : "Turpin Œdipe"],
      parts: [n],
      amountCents,
    });
  await ctx.commit({
    writes: [
      doc("quote", "DE-2026-00012", 124_050, "Rénovation du bassin"),
      doc("invoice", "FA-2026-00007", 124_000),
      doc("article", "POELE-8KW", 299_000, "Poêle à granulés 8 kW"),
      doc("article", "POELE-6KW", 259_000, "Poêle à bois 6 kW"),
    ],
    change: { kind: "test", id: "x", action: "indexed" },
  });
});

const titles = async (text: string, role: Parameters<typeof as>[0] = "bureau") =>
  (await search(as(role), text, 50)).groups.flatMap((group) => group.results.map((result) => result.title));

test("exact before beginning: the client called Turpin comes before Turpinier", async () => {
  const found = await titles("turpin");
  expect(found.indexOf("Turpin Œdipe")).toBeLessThan(found.indexOf("Turpinier Paul"));
  expect(found).toContain("Rénovation du bassin");
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
  expect(await titles("*poele+granules")).toEqual(["Poêle à granulés 8 kW"]);
  expect((await titles("**turpin")).toSorted()).toEqual(["FA-2026-00007", "Rénovation du bassin"]);
  expect(await titles("@turpin")).not.toContain("Rénovation du bassin");
  expect(await titles("€1240")).toHaveLength(2);
  expect(await titles("€1240,50")).toEqual(["Rénovation du bassin"]);
  expect(await titles("#00012")).toEqual(["Rénovation du bassin"]);
});

test("a quote is found by its title and by its number", async () => {
  expect(await titles("bassin rénov")).toEqual(["Rénovation du bassin"]);
  expect(await titles("DE-2026-00012")).toEqual(["Rénovation du bassin"]);
});

test("a typo finds what was meant, and says so", async () => {
  const found = await search(as("bureau"), "turpni");
  expect(found.corrected).toBe("turpin");
  expect(found.groups[0]?.results[0]?.title).toBe("Turpin Œdipe");
  expect((await search(as("bureau"), "zzzzzz")).groups).toEqual([]);
});

test("a technician finds clients and articles, no document, no amount", async () => {
  const found = await search(as("technicien"), "turpin", 50);
  expect(found.groups.map((group) => group.kind)).toEqual(["client"]);
  expect(await titles("**turpin", "technicien")).toEqual([]);
  expect(await titles("€1240", "technicien")).toEqual([]);
  const articles = await search(as("technicien"), "*poele", 50);
  expect(articles.groups[0]?.results.map((result) => "amountCents" in result)).toEqual([false, false]);
  const seen = await search(as("commercial"), "*poele", 50);
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
