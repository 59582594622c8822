import { formatDay } from "~/domain/calendar/format";
import { formatCents, forPaper } from "~/domain/money/format";
import type { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { markersOf } from "../mail/company-letter";
import type { QuoteRow } from "./load";

/** What the markers of a letter about this quote stand for. */
export const quoteMarkers = (ctx: Ctx, row: QuoteRow, places: Awaited<ReturnType<typeof placesOf>>) =>
  markersOf(ctx, places, row, {
    "data.numero": row.number,
    "data.titre": row.title,
    "data.date": formatDay(row.datedOn),
    "data.montant": forPaper(formatCents(row.grossCents)),
    "data.validite": formatDay(row.validUntil),
  });
