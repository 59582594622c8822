import { verb } from "../context.server";
import { notFound } from "../refusals";
import { loadFilled } from "./load";
import { paperOf } from "./report-paper";

/** The PDF of a finished report, under the name one saves it by. Throws not-found, and refuses a draft. */
export const printReport = verb("report.read", async (ctx, reportId: string) => {
  const loaded = await loadFilled(ctx, reportId);
  if (loaded.row.kind === "survey") throw notFound("report");
  const { name, bytes } = await paperOf(ctx, loaded);
  return { name, bytes, contentType: "application/pdf" };
});
