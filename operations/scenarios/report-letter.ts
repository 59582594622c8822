import { formatDay } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import { problem } from "~/domain/problem";
import type { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { markersOf } from "../mail/company-letter";
import { notFound, refused } from "../refusals";
import { loadFilled } from "./load";

/** A finished report, to be sent. Throws not-found, and refuses one that is not finished. */
export async function loadSendable(ctx: Ctx, reportId: string) {
  const { row, version } = await loadFilled(ctx, reportId);
  if (row.kind === "survey" || row.binnedAt !== null) throw notFound("report");
  const { finishedAt } = row;
  if (finishedAt === null) throw refused(problem("report-not-finished"));
  return { row: { ...row, finishedAt }, version };
}

/** What the markers of a letter about this report stand for. */
export const reportMarkers = (
  ctx: Ctx,
  row: { title: string; finishedAt: number },
  places: Awaited<ReturnType<typeof placesOf>>,
) =>
  markersOf(
    ctx,
    places,
    { siteAddressId: null },
    {
      "data.titre": row.title,
      "data.date": formatDay(parisDay(row.finishedAt)),
      "data.lien": "",
    },
  );
