import { eq } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { formatInstant } from "~/domain/calendar/format";
import { drawingOf } from "~/domain/quotes/acceptance";
import { answers as isAnswered } from "~/domain/scenarios/field";
import { shownFields, valueWords } from "~/domain/scenarios/filling";
import { KIND_WORDS } from "~/domain/scenarios/kinds";
import type { ReportLine, ReportPaper } from "~/outputs/report";
import { printReport } from "~/outputs/report";
import { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { customerOnPaper, sellerOnPaper } from "../quotes/parties";
import { loadCompany } from "../settings/load";
import type { FilledRow, VersionRow } from "./load";
import type { Photos } from "./report-writes";

interface Printed {
  row: FilledRow & { finishedAt: number };
  version: VersionRow;
  photos: Photos;
}

/** The PDF of a finished report: what was answered by section, photos with their words, the signature and the hash. */
export async function printedReport(ctx: Ctx, { row, version, photos }: Printed): Promise<Uint8Array> {
  const values = row.answers;
  const [company, places, [work]] = await Promise.all([
    loadCompany(ctx),
    placesOf(ctx, row.clientId),
    ctx.db
      .select({ name: ouvrage.name })
      .from(ouvrage)
      .where(eq(ouvrage.id, row.ouvrageId ?? "")),
  ]);
  const shown = new Set(shownFields(version.content, values).map((field) => field.id));
  const bytes = new Map<string, Uint8Array>();
  for (const [id, { key }] of photos) {
    // oxlint-disable-next-line no-await-in-loop -- one photo at a time is what keeps memory small
    const object = await ctx.env.FILES.get(key);
    // oxlint-disable-next-line no-await-in-loop -- the same
    if (object) bytes.set(id, new Uint8Array(await object.arrayBuffer()));
  }
  const paper: ReportPaper = {
    kind: KIND_WORDS[row.kind],
    title: row.title,
    revision: row.revision,
    seller: await sellerOnPaper(ctx, company),
    customer: customerOnPaper(places, { siteAddressId: null, interlocutorId: null }),
    accent: company.accent,
    facts: [
      { label: "Établi le", value: formatInstant(row.finishedAt) },
      { label: "Par", value: row.author },
      ...(work ? [{ label: "Ouvrage", value: work.name }] : []),
    ],
    sections: version.content.sections.map((section) => ({
      title: section.title,
      lines: section.fields
        .filter((field) => shown.has(field.id))
        .map((field): ReportLine => {
          const value = values[field.id];
          if (field.type === "note") return { kind: "note", text: field.hint };
          if (!isAnswered(field.type)) return { kind: "heading", text: field.label };
          if (field.type === "photos" && value)
            return {
              kind: "photos",
              label: field.label,
              photos: value.photos.flatMap(({ fileId, legend }) => {
                const picture = bytes.get(fileId);
                return picture ? [{ legend, bytes: picture }] : [];
              }),
            };
          const drawing = field.type === "signature" && value ? drawingOf(value.strokes) : null;
          if (drawing) return { kind: "signature", label: field.label, name: value?.written ?? "", drawing };
          return { kind: "answer", label: field.label, text: valueWords(field, value) };
        }),
    })),
    fingerprint: row.fingerprint,
    printedAt: new Date(row.finishedAt).toISOString(),
  };
  return printReport(paper);
}
