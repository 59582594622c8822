import { desc, lte } from "drizzle-orm";
import { vatCertificateText } from "~/db/schema/settings";
import { mayGrow } from "~/domain/documents/choosing";
import { totals } from "~/domain/documents/totals";
import { numbersOn } from "~/domain/layouts/layout";
import { share } from "~/domain/money/amounts";
import { formatCents, formatRate, forPaper } from "~/domain/money/format";
import { ZERO } from "~/domain/money/money";
import { quoteMentions } from "~/domain/quotes/mentions";
import { depositTime } from "~/domain/quotes/withdrawal";
import type { Acceptance, Paper } from "~/outputs/paper";
import { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { layoutOn } from "../layouts/load";
import { loadCompany } from "../settings/load";
import { headerOf, type LoadedQuote } from "./load";
import { customerOnPaper, sellerOnPaper } from "./parties";

/**
 * A quote as it is printed: everything the law asks for, from what is stored. `acceptance` is given for the sealed
 * copy of a signed quote; `body` when it differs from the stored one (the options a customer retains).
 */
export async function paperOfQuote(
  ctx: Ctx,
  quote: LoadedQuote,
  more: { acceptance?: Acceptance; body?: LoadedQuote["body"] } = {},
): Promise<Paper> {
  const { row } = quote;
  const body = more.body ?? quote.body;
  const header = headerOf(row);
  const [company, places, certificates, layout] = await Promise.all([
    loadCompany(ctx),
    placesOf(ctx, row.clientId),
    certificatesOn(ctx, header.datedOn),
    layoutOn(ctx, "quote", row.layoutId),
  ]);
  const sums = totals(body);
  const deposit = share(sums.gross, row.depositBp);
  const ouvrage = places.ouvrages.find((it) => it.id === row.ouvrageId);
  const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  return {
    kind: "quote",
    number: row.number,
    revision: row.revision,
    title: row.title,
    dates: { issued: row.datedOn, validUntil: row.validUntil, due: null, supply: null },
    seller: await sellerOnPaper(ctx, company),
    customer: customerOnPaper(places, row),
    intro: row.intro,
    closing: row.closing,
    body,
    totals: sums,
    tax: {
      regime: company.vatRegime === "franchise" ? "franchise" : "standard",
      onDebits: company.vatOnDebits,
    },
    mentions: quoteMentions({
      customer: places.client.kind,
      header,
      totals: sums,
      vatRegime: company.vatRegime,
      hasOptions: mayGrow(body.options),
      certificates,
    }),
    paymentTerms: [
      deposit > 0
        ? forPaper(
            `Acompte de ${formatRate(row.depositBp)} ${depositTime(header.offPremises && places.client.kind === "person")}, soit ${formatCents(deposit)}.`,
          )
        : "",
      row.paymentTerms,
    ]
      .filter(Boolean)
      .join(" "),
    facts: [
      ...fact("Ouvrage", ouvrage?.name),
      ...fact("Début des travaux", row.worksStartOn?.split("-").reverse().join("/")),
      ...fact("Durée estimée", row.worksDuration),
    ],
    deposits: [],
    paid: ZERO,
    due: sums.gross,
    settledOn: null,
    original: null,
    orderReference: "",
    acceptance: more.acceptance ?? null,
    numbersLines: numbersOn(layout, company.numbersLines),
    paymentCode: null,
    accent: layout.accent || company.accent,
    layout,
    printedAt: new Date(row.updatedAt).toISOString(),
  };
}

/** The company's own words of the VAT certificate at a day, by rate. */
export async function certificatesOn(
  ctx: Ctx,
  day: LoadedQuote["row"]["datedOn"],
): Promise<Record<number, string>> {
  const rows = await ctx.db
    .select()
    .from(vatCertificateText)
    .where(lte(vatCertificateText.validFrom, day))
    .orderBy(desc(vatCertificateText.validFrom));
  const words: Record<number, string> = {};
  for (const row of rows) words[row.rateBp] ??= row.body;
  return words;
}
