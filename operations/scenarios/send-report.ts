import { eq, sql } from "drizzle-orm";
import { filledForm } from "~/db/schema/scenarios";
import type { SendMailForm } from "~/domain/mail/sending";
import { writeLetter } from "~/outputs/mail/letter";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { filled } from "../mail/company-letter";
import { joinedFiles, mustBeFilled } from "../mail/joinable-files";
import { loadMailFrame } from "../mail/load";
import { queuedMail } from "../mail/writes";
import { conflict } from "../refusals";
import { loadSendable, reportMarkers } from "./report-letter";
import { paperOf } from "./report-paper";

/**
 * Sends a finished report to its client, the PDF joined; sent again, it is the same PDF. Refused with a marker nobody
 * knows or over 20 MB; one that somebody else just sent is a conflict.
 */
export const sendReport = verb(
  "report.send",
  async (ctx, reportId: string, input: SendMailForm): Promise<void> => {
    const { row, version } = await loadSendable(ctx, reportId);
    if (row.version !== input.version) throw conflict();
    mustBeFilled(input);
    const paper = await paperOf(ctx, { row, version });
    const joined = await joinedFiles(ctx, { clientId: row.clientId }, input.files, paper.bytes.byteLength);
    const places = await placesOf(ctx, row.clientId);
    const letter = writeLetter(
      { ...filled(input, await reportMarkers(ctx, row, places)), button: null, after: "" },
      await loadMailFrame(ctx),
    );
    await ctx.commit({
      guards: [unchanged(filledForm, reportId, row.version)],
      writes: [
        ctx.db
          .update(filledForm)
          .set({ sentAt: row.sentAt ?? ctx.now, version: sql`${filledForm.version} + 1` })
          .where(eq(filledForm.id, reportId)),
        queuedMail(ctx, {
          template: "report-sent",
          to: { address: input.to[0] ?? "", name: places.client.displayName },
          cc: input.to.slice(1).join(", "),
          mail: letter,
          attachments: [{ fileId: paper.fileId, name: paper.name }, ...joined],
          clientId: row.clientId,
          about: { kind: "report", id: reportId },
        }),
        timeline(ctx, {
          clientId: row.clientId,
          ouvrageId: row.ouvrageId,
          kind: "report",
          title: `${row.title} ${row.sentAt === null ? "envoyé" : "renvoyé"}`,
          body: `À ${input.to.join(", ")}`,
          href: `/rapports/${reportId}`,
        }),
      ],
      change: { kind: "report", id: reportId, action: "sent", after: { to: input.to } },
      event: {
        name: "mail.queued",
        subjectId: reportId,
        topics: [`report:${reportId}`, `client:${row.clientId}`, "reports", "mail"],
      },
    });
  },
);
