import { mailboxesOf, placesOf } from "../clients/places";
import { verb } from "../context.server";
import { filled } from "../mail/company-letter";
import { joinableFiles } from "../mail/joinable-files";
import { mailsAbout } from "../mail/load";
import { templateOf } from "../mail/templates";
import { loadSendable, reportMarkers } from "./report-letter";
import { paperName } from "./report-paper";

/** What the page that sends a report shows: to whom, the letter, what may go with it, what left already. */
export const getReportSending = verb("report.send", async (ctx, reportId: string) => {
  const { row } = await loadSendable(ctx, reportId);
  const [places, template, files, mails] = await Promise.all([
    placesOf(ctx, row.clientId),
    templateOf(ctx, "report-sent"),
    joinableFiles(ctx, { clientId: row.clientId }),
    mailsAbout(ctx, "report", reportId),
  ]);
  return {
    report: { id: row.id, title: row.title, version: row.version, sentAt: row.sentAt },
    client: { id: places.client.id, name: places.client.displayName },
    paper: paperName(row),
    ...mailboxesOf(places),
    letter: filled(template, await reportMarkers(ctx, row, places)),
    files: files.map((one) => ({ ...one, proposed: false })),
    mails: ctx.can("mail.read") ? mails : [],
  };
});
