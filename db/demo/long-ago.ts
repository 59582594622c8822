import { eq } from "drizzle-orm";
import { prepared, type Statement } from "~/db/batch";
import { invoice } from "~/db/schema/billing";
import { addDays } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { clientForm } from "~/domain/clients/new-client";
import { type ItemLine, PLAIN_ITEM } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { recordPayment } from "~/operations/billing/record-payment";
import { createClient } from "~/operations/clients/create-client";
import type { Ctx } from "~/operations/context.server";
import { createOrder } from "~/operations/orders/create-order";
import { getErasure } from "~/operations/privacy/get-erasure";
import { purgeKept } from "~/operations/privacy/purge-kept";
import { claire, type Demo, forgotten } from "./erased";
import type { DemoQuote } from "./quotes";

const DAY = 86_400_000;
const YEAR = 365 * DAY;

interface Sale {
  /** Years before today. */
  ago: number;
  label: string;
  euros: number;
  works: boolean;
}
interface Customer {
  name: [first: string, last: string];
  street: string;
  sales: Sale[];
  /** Days before today. */
  erased: number;
  purged?: number;
}

/** Two customers of the first years: one whose papers may go today, one whose papers went already. */
const CUSTOMERS: Customer[] = [
  {
    name: ["Marguerite", "Roussel"],
    street: "14 rue des Tilleuls",
    sales: [
      { ago: 12, label: "Rénovation du liner, fourniture et pose", euros: 3450, works: true },
      { ago: 6, label: "Robot de surface, vendu au magasin", euros: 89, works: false },
    ],
    erased: 10,
  },
  {
    name: ["Robert", "Vidal"],
    street: "2 impasse du Four",
    sales: [{ ago: 13, label: "Remplacement de la pompe de filtration", euros: 780, works: true }],
    erased: 30,
    purged: 25,
  },
];

type Written = (quotes: DemoQuote[]) => Statement[];
export interface OldCustomer extends Customer {
  id: string;
}

/** What they bought, lived through the verbs on the days of then, before all else: the chain begins with it. */
export async function liveLongAgo(
  env: Demo,
  model: DemoQuote,
  written: Written,
  now: number,
): Promise<OldCustomer[]> {
  const made: OldCustomer[] = CUSTOMERS.map((one) => ({ ...one, id: "" }));
  const sales = made.flatMap((one) => one.sales.map((sale) => ({ one, sale })));
  for (const { one, sale } of sales.toSorted((a, b) => b.sale.ago - a.sale.ago)) {
    const at = (days: number) => claire(env, now, (sale.ago * YEAR) / DAY - days);
    one.id ||= await createClient(
      at(0),
      clientForm.parse({
        kind: "person",
        lastName: one.name[1],
        firstName: one.name[0],
        statusId: "demo-st-client",
        addresses: [{ use: "main", street: one.street, postcode: "38200", city: "Vienne" }],
      }),
    );
    const signed = quoteOf(model, one, sale, at(1).now);
    await env.DB.batch(prepared(env.DB, written([signed])));
    const order = await createOrder(at(2), signed.row.id);
    await paid(at(30), one.id, await issued(at(20), order));
  }
  return made;
}

/** They asked to be forgotten this month; of one, all that the law no longer kept has left. */
export async function forgetLongAgo(
  env: Demo,
  customers: readonly OldCustomer[],
  now: number,
): Promise<void> {
  for (const { id, name, erased, purged } of customers.toSorted((a, b) => b.erased - a.erased)) {
    await forgotten(claire(env, now, erased), id, { ground: "unneeded", name: `${name[1]} ${name[0]}` });
    if (purged === undefined) continue;
    const ctx = claire(env, now, purged);
    await purgeKept(ctx, id, { seen: (await getErasure(ctx, id)).erased?.purge?.seen ?? "" });
  }
}

async function issued(ctx: Ctx, orderId: string): Promise<string> {
  const invoiceId = await draftInvoice(ctx, orderId);
  const [draft] = await ctx.db
    .select({ version: invoice.version })
    .from(invoice)
    .where(eq(invoice.id, invoiceId));
  await issueInvoice(ctx, { invoiceId, version: draft?.version ?? 0 });
  return invoiceId;
}

async function paid(ctx: Ctx, clientId: string, invoiceId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ gross: invoice.grossCents })
    .from(invoice)
    .where(eq(invoice.id, invoiceId));
  const amount = cents(row?.gross ?? 0);
  await recordPayment(ctx, {
    clientId,
    receivedOn: parisDay(ctx.now),
    mode: "cheque",
    reference: "Chèque",
    amount,
    parts: [{ invoiceId, amount }],
  });
}

/** A quote of one line that was signed on paper, after the model of another. */
function quoteOf(model: DemoQuote, { id: clientId }: OldCustomer, sale: Sale, at: number): DemoQuote {
  const id = `demo-quo-${sale.ago}ans`;
  const datedOn = parisDay(at);
  const line: ItemLine = {
    ...PLAIN_ITEM,
    id: `${id}-1`,
    kind: "item",
    optionId: null,
    label: sale.label,
    articleId: null,
    reference: "",
    description: "",
    quantity: quantity(1000),
    unit: "u",
    unitPrice: unitPrice(sale.euros * 10_000),
    discount: basisPoints(0),
    vatRate: basisPoints(2000),
    nature: sale.works ? "services" : "goods",
    account: sale.works ? "706000" : "707000",
  };
  const body = { lines: [line], options: [], discount: null };
  const sums = totals(body);
  const amounts = { netCents: sums.net, vatCents: sums.vatTotal, grossCents: sums.gross };
  return {
    ...model,
    body,
    costs: {},
    row: {
      ...model.row,
      ...amounts,
      id,
      rootId: id,
      number: `DE-${datedOn.slice(0, 4)}-00001`,
      title: sale.label,
      clientId,
      ouvrageId: null,
      siteAddressId: null,
      discount: null,
      options: [],
      createdAt: at,
      updatedAt: at,
      datedOn,
      validUntil: addDays(datedOn, 30),
      sentAt: at,
      firstViewedAt: null,
      acceptedAt: at,
    },
    acceptance: model.acceptance && {
      ...model.acceptance,
      quoteId: id,
      signedAt: at,
      signerName: "Client de longue date",
      retainedOptions: [],
      chosenQuantities: {},
      grossCents: sums.gross,
    },
  };
}
