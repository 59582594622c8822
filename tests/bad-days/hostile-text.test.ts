import { afterAll, beforeAll, expect, test } from "vitest";
import { invoiceSaveSchema } from "~/domain/billing/drafts";
import { type OpenCompany, openCompany } from "./company";
import { Colleague } from "./office";

/** What would run if one screen forgot that it is text, with a mark that turns what follows around. */
const HOSTILE = `</script><img src=x onerror=alert(7)>"'&{{data.nom}}\u202e=1+1`;
const world: { company: OpenCompany | null; pages: [path: string, html: string][] } = {
  company: null,
  pages: [],
};
const company = () => {
  if (!world.company) throw new Error("closed");
  return world.company;
};

/** Fills every field of text of a client, an article and an invoice, and reads every page that shows them. */
beforeAll(async () => {
  world.company = await openCompany();
  const claire = new Colleague(company().url, "claire");
  await claire.logIn();
  const [status] = await company().rows("select id from choice where list = 'client-status' limit 1");
  const text = (name: string) => `${HOSTILE} ${name}`.slice(0, 75);
  const made = await claire.send("/clients/nouveau", {
    kind: "company",
    companyName: text("société"),
    statusId: String(status?.id),
    observations: text("note"),
    "addresses[0].use": "main",
    "addresses[0].label": text("adresse"),
    "addresses[0].street": text("rue"),
    "addresses[0].complement": text("bât"),
    "addresses[0].postcode": "69007",
    "addresses[0].city": text("ville"),
    "interlocutors[0].civility": "M.",
    "interlocutors[0].firstName": text("prénom"),
    "interlocutors[0].lastName": text("nom"),
    "interlocutors[0].function": text("rôle"),
  });
  const at = /^\/clients\/\w+/.exec(made.to)?.[0] ?? "";
  expect([made.status, at]).toEqual([302, expect.stringMatching(/^\/clients\/\w+/)]);
  const clientId = at.split("/")[2] ?? "";
  const noted = await claire.send(`/clients/${clientId}?index`, { kind: "note", body: text("mot") });
  expect(noted.status).toBeLessThan(400);
  const article = await claire.send("/articles/nouveau", {
    reference: "<b>zqR\u202e1",
    label: text("article"),
    description: text("description"),
    type: "supply",
    unit: "<i>zqu",
    salePrice: "10",
    vatBp: "20",
    supplier: text("fournisseur"),
    supplierReference: "<u>zqx",
  });
  expect([article.status, article.to]).toEqual([302, expect.stringMatching(/^\/articles\/\w+/)]);
  const started = await claire.send("/factures/nouvelle", { clientId, __sending: "hostile" });
  const invoice = started.to;
  const save = invoiceSaveSchema.parse({
    version: 1,
    header: { title: text("titre"), suppliedOn: null, siteAddressId: null },
    body: {
      lines: [
        {
          kind: "item",
          id: "a",
          optionId: null,
          articleId: null,
          reference: "<b>zqR",
          label: text("ligne"),
          description: text("détail"),
          quantity: 1_000,
          unit: "<i>zqu",
          unitPrice: 651_234,
          discount: 0,
          vatRate: 2000,
          nature: "services",
          account: "",
        },
        { kind: "text", id: "b", optionId: null, label: text("texte") },
        { kind: "title", id: "c", optionId: null, label: text("chapitre"), level: 1 },
      ],
      options: [],
      discount: null,
    },
    base: null,
    costs: {},
    copies: {},
  });
  const saved = await claire.ask(`${invoice}/brouillon`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(save),
  });
  expect([saved.status, saved.text.slice(0, 200)]).toEqual([200, expect.anything()]);
  const draft = await claire.ask(`${invoice}/pdf`);
  expect([draft.status, draft.text.slice(0, 5)]).toEqual([200, "%PDF-"]);
  const issued = await claire.send(`${invoice}/emission`, { version: "2" });
  expect([issued.status, issued.text.slice(0, 200)]).toEqual([200, expect.anything()]);
  const paper = await claire.ask(`${invoice}/pdf`);
  expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, "%PDF-"]);
  const sent = await claire.send(`${invoice}/envoi`, {
    version: "3",
    to: "a@example.org",
    subject: text("objet").replaceAll("{{data.nom}}", ""),
    body: HOSTILE.replaceAll("{{data.nom}}", ""),
  });
  expect(sent.status).toBe(302);
  const paths = [
    at,
    `${at}/fiche`,
    `${at}/factures`,
    `${at}/documents`,
    "/clients?q=img",
    "/recherche?q=onerror",
    `/recherche?q=${encodeURIComponent(HOSTILE)}`,
    "/articles",
    article.to,
    "/factures",
    invoice,
    `${invoice}/avoir`,
    "/messages",
    "/reglages/journal",
    "/reglements/nouveau",
    "/devis/nouveau",
    "/",
  ];
  for (const path of paths) world.pages.push([path, (await claire.ask(path)).text]);
}, 120_000);
afterAll(async () => await world.company?.close());

test("what was typed as a page is shown as text on every screen that shows it", () => {
  const showing = world.pages.filter(
    ([, html]) => html.includes("&lt;img src=x") || html.includes("\\u003cimg src=x"),
  );
  expect(showing.length).toBeGreaterThan(8);
  for (const [path, html] of world.pages) {
    expect([path, html.includes("<img src=x"), html.includes("</script><img")]).toEqual([path, false, false]);
    expect([path, /<[biu]>zq/.test(html)]).toEqual([path, false]);
  }
});

test("a mail and the data of an invoice say it as text too", async () => {
  const [mail] = await company().rows(
    "select html, text, subject from mail where to_address = 'a@example.org'",
  );
  expect(mail?.html).toContain("&lt;img src=x onerror=alert(7)&gt;");
  expect(mail?.html).not.toContain("<img src=x");
  expect(mail?.subject).not.toMatch(/[\r\n]/);
});
