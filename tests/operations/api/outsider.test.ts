import { beforeAll, expect, test } from "vitest";
import { SCOPES } from "~/domain/api/scopes";
import { makeKey } from "~/operations/api/make-key";
import { as, newWorld } from "../../world/world";
import { Outsider } from "./outsider";

beforeAll(newWorld);

interface Quote {
  quote: { version: number };
  header: unknown;
}
interface Open {
  id: string;
  dueCents: number;
}

const line = (id: string, own: Record<string, unknown>) => ({
  id,
  optionId: null,
  kind: "item",
  articleId: null,
  reference: "",
  label: "",
  description: "",
  quantity: 1000,
  unit: "u",
  unitPrice: 0,
  discount: 0,
  vatRate: 2000,
  nature: "goods",
  account: "",
  ...own,
});

test("with the document alone, a program sells, invoices, credits and is paid", async () => {
  const { key } = await makeKey(as("direction"), { name: "Site", scopes: [...SCOPES], days: null });
  const shop = new Outsider(key);
  await shop.read();

  const { choices } = await shop.call<{ choices: { statuses: { id: string }[] } }>("getNewClient");
  const client = await shop.call(
    "createClient",
    {},
    {
      kind: "person",
      firstName: "Jeanne",
      lastName: "Morel",
      statusId: choices.statuses[0]?.id,
      addresses: [{ street: "4 rue des Lilas", postcode: "13100", city: "Aix-en-Provence" }],
      emails: [{ value: "jeanne@exemple.fr" }],
    },
  );
  const article = await shop.call(
    "createArticle",
    {},
    {
      reference: "POELE-API",
      label: "Poêle à granulés",
      salePrice: "2490,00",
      vatBp: "20",
    },
  );
  expect(
    (await shop.call<{ article: { salePrice: number } }>("getArticle", { articleId: article.id })).article
      .salePrice,
  ).toBe(24_900_000);

  const { id: quoteId } = await shop.call("createQuote", {}, { clientId: client.id, title: "Poêle" });
  const draft = await shop.call<Quote>("getQuote", { quoteId });
  await shop.call(
    "saveQuoteDraft",
    { quoteId },
    {
      version: draft.quote.version,
      header: draft.header,
      body: {
        lines: [
          line("a", {
            articleId: article.id,
            label: "Poêle",
            unitPrice: 24_900_000,
            quantity: 2000,
            discount: 1000,
          }),
          line("b", { optionId: "clean", label: "Entretien", unitPrice: 1_500_000, nature: "services" }),
        ],
        options: [{ id: "clean", label: "Entretien la première année", retained: false }],
        discount: { kind: "share", share: 500 },
      },
      base: null,
      costs: {},
      copies: {},
    },
  );
  const written = await shop.call<Quote>("getQuote", { quoteId });

  const { url } = await shop.call<{ url: string }>(
    "openSpaceLink",
    { clientId: client.id },
    {
      quote: { quoteId, version: written.quote.version },
    },
  );
  const customer = shop.with(url.split("/").at(-1) ?? "");
  const seen = await customer.call<Quote>("getSpaceQuote", { quoteId });
  await customer.call(
    "acceptQuote",
    { quoteId },
    {
      version: seen.quote.version,
      name: "Jeanne Morel",
      consent: "on",
      options: ["clean"],
      signature: "typed",
    },
  );
  const order = await shop.call("createOrder", { quoteId });

  const deposit = await shop.call("draftDeposit", { orderId: order.id }, { share: "30" });
  await shop.call("issueInvoice", { invoiceId: deposit.id }, { version: 1 });
  const balance = await shop.call("draftInvoice", { orderId: order.id });
  const standing = await shop.call<{ invoice: { version: number } }>("getInvoice", { invoiceId: balance.id });
  const { number } = await shop.call(
    "issueInvoice",
    { invoiceId: balance.id },
    { version: standing.invoice.version },
  );
  expect(number).toMatch(/^FA/);

  const credit = await shop.call<{ seen: number }>("getCreditForm", { invoiceId: balance.id });
  const note = await shop.call(
    "issueCreditNote",
    { invoiceId: balance.id },
    {
      reason: "Un appareil rendu",
      seen: credit.seen,
      lines: [{ id: "a", quantity: "1" }],
    },
  );
  const owed = await shop.call<{ invoices: Open[] }>("getPaymentForm", { clientId: client.id });
  const due = owed.invoices.reduce((sum, row) => sum + row.dueCents, 0);
  // ((2 x 2490 - 10 %) + 150) - 5 % is 4 400,40 net, 5 280,48 with VAT; one of the two appliances goes back.
  expect(due).toBe(528_048 - 255_474);
  await shop.call(
    "recordPayment",
    {},
    {
      clientId: client.id,
      receivedOn: "2026-11-23",
      mode: "transfer",
      amount: (due / 100).toFixed(2),
      parts: owed.invoices.map((row) => ({
        invoiceId: row.id,
        amount: (row.dueCents / 100).toFixed(2),
      })),
    },
  );
  expect((await shop.call<{ invoices: Open[] }>("getPaymentForm", { clientId: client.id })).invoices).toEqual(
    [],
  );

  const pdf = await shop.raw("printInvoiceFile", { invoiceId: balance.id });
  expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
  expect(new TextDecoder("latin1").decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
  const xml = await (await shop.raw("printInvoiceXml", { invoiceId: balance.id })).text();
  expect(xml).toContain(number);
  const credited = await shop.raw("printCreditNoteFile", { creditNoteId: note.id });
  expect(credited.headers.get("Content-Disposition")).toContain("attachment");
});
