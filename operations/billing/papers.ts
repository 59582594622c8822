import { eq } from "drizzle-orm";
import { file } from "~/db/schema/files";
import type { company as companyTable } from "~/db/schema/settings";
import { grossOf } from "~/domain/billing/deposit";
import { invoiceMentions } from "~/domain/billing/mentions";
import { isResidue } from "~/domain/billing/residue";
import type { Day } from "~/domain/calendar/day";
import type { Json } from "~/domain/chain/canonical";
import type { DocumentBody, Totals } from "~/domain/documents/document";
import { settled } from "~/domain/documents/settle";
import { type Layout, numbersOn } from "~/domain/layouts/layout";
import { subtract } from "~/domain/money/amounts";
import { ZERO } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import type { DeductedDeposit, OriginalInvoice, Paper, Seller } from "~/outputs/paper";
import { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { layoutOn } from "../layouts/load";
import { bytesOfFile, customerOnPaper, sellerOnPaper } from "../quotes/parties";
import { refused } from "../refusals";

type Company = typeof companyTable.$inferSelect;
type Places = Awaited<ReturnType<typeof placesOf>>;

export interface Printed {
  kind: "invoice" | "deposit-invoice" | "credit-note" | "proforma" | "order";
  clientId: string;
  siteAddressId: string | null;
  /** Chosen for it; null is the default of invoices. */
  layoutId: string | null;
  title: string;
  body: DocumentBody;
  totals: Totals;
  deposits: DeductedDeposit[];
  issuedOn: Day | null;
  dueOn: Day | null;
  suppliedOn: Day | null;
  original: OriginalInvoice | null;
  orderReference: string;
}

/** An order, invoice or credit note as it is printed, before its number is known. */
export const paperOf = async (ctx: Ctx, company: Company, doc: Printed): Promise<Paper> =>
  composedPaper(
    {
      company,
      seller: await sellerOnPaper(ctx, company),
      places: await placesOf(ctx, doc.clientId),
      layout: await layoutOn(ctx, "invoice", doc.layoutId),
    },
    doc,
    ctx.now,
  );

/** The same paper from what was read; bulk paths read it themselves. */
export function composedPaper(
  { company, seller, places, layout }: { company: Company; seller: Seller; places: Places; layout: Layout },
  doc: Printed,
  now: number,
): Paper {
  const due = doc.deposits.reduce((left, d) => subtract(left, d.gross), doc.totals.gross);
  const asksMoney = doc.kind === "invoice" || doc.kind === "deposit-invoice";
  const kind =
    doc.kind === "credit-note" ? "credit-note" : doc.kind === "deposit-invoice" ? "deposit" : "invoice";
  return {
    kind: doc.kind,
    number: null,
    revision: 1,
    title: doc.title,
    dates: { issued: doc.issuedOn, validUntil: null, due: doc.dueOn, supply: doc.suppliedOn },
    seller,
    customer: customerOnPaper(places, { siteAddressId: doc.siteAddressId, interlocutorId: null }),
    intro: "",
    closing: "",
    body: doc.body,
    totals: doc.totals,
    tax: {
      regime: company.vatRegime === "franchise" ? "franchise" : "standard",
      onDebits: company.vatOnDebits,
    },
    mentions:
      doc.kind === "order"
        ? []
        : invoiceMentions({
            kind,
            customer: places.client.kind,
            totals: doc.totals,
            natures: doc.body.lines.flatMap((line) => (line.kind === "item" ? [line.nature] : [])),
            vatRegime: company.vatRegime,
            vatOnDebits: company.vatOnDebits,
            lateRate: company.lateRateBp,
          }),
    paymentTerms: "",
    facts: [],
    deposits: doc.deposits,
    paid: ZERO,
    due,
    settledOn: null,
    original: doc.original,
    orderReference: doc.orderReference,
    acceptance: null,
    numbersLines: numbersOn(layout, company.numbersLines),
    paymentCode: asksMoney && company.iban ? paymentCode(company, due) : null,
    accent: layout.accent || company.accent,
    layout,
    printedAt: new Date(now).toISOString(),
  };
}

/** EPC069-12 version 002: a transfer that a bank's app reads; the number is written in by `numbered`. */
const paymentCode = (company: Company, due: number) =>
  due <= 0
    ? null
    : [
        "BCD",
        "002",
        "1",
        "SCT",
        company.bic,
        (company.tradeName || company.legalName).slice(0, 70),
        company.iban,
        `EUR${(due / 100).toFixed(2)}`,
        "",
        "",
        NUMBER,
      ].join("\n");

const NUMBER = "{numero}";

/** The paper with its number, wherever it is printed. */
export const numbered = (paper: Paper, number: string): Paper => ({
  ...paper,
  number,
  paymentCode: paper.paymentCode?.replace(NUMBER, number) ?? null,
});

/** What the chain keeps of a paper: all of it, the logo by the hash of its file. */
export async function recordOf(
  ctx: Ctx,
  paper: Paper,
  logoFileId: string | null,
): Promise<(number: string) => Json> {
  const [logo] = logoFileId
    ? await ctx.db
        .select({ id: file.id, sha256: file.sha256 })
        .from(file)
        .where(eq(file.id, logoFileId))
        .limit(1)
    : [];
  return (number) => recorded(numbered(paper, number), logo ?? null);
}

/** A numbered paper as the chain keeps it. */
export const recorded = (paper: Paper, logo: { id: string; sha256: string } | null): Json =>
  JSON.parse(JSON.stringify({ ...paper, seller: { ...paper.seller, logo: null }, logo })) as Json;

/** The paper again, from what the chain kept. The same record prints the same bytes. Throws piece-purged (PV14). */
export async function paperOfRecord(ctx: Ctx, record: string): Promise<Paper> {
  if (isResidue(JSON.parse(record) as Json)) throw refused(problem("piece-purged"));
  const { logo, ...kept } = JSON.parse(record) as Paper & { logo: { id: string } | null };
  const paper = completed(kept);
  return { ...paper, seller: { ...paper.seller, logo: logo ? await bytesOfFile(ctx, logo.id) : null } };
}

/** A paper recorded before titles multiplied and options had variants: every line counts for its own net. */
function completed(paper: Paper): Paper {
  const { totals } = paper;
  if (totals.counted) return paper;
  const counted = { counted: totals.lineNet, sectionOnes: totals.sections };
  return { ...paper, body: settled(paper.body), totals: { ...totals, ...counted } };
}

export const deducted = (
  deposit: { number: string | null; issuedOn: string | null },
  shares: DeductedDeposit["shares"],
): DeductedDeposit => ({
  number: deposit.number ?? "",
  issuedOn: deposit.issuedOn ?? "",
  shares,
  gross: grossOf(shares),
});
