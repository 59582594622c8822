import { filledForm } from "~/db/schema/scenarios";
import { problem } from "~/domain/problem";
import type { StartReportForm } from "~/domain/scenarios/forms";
import { isReport } from "~/domain/scenarios/kinds";
import { loadClient, loadOuvrage } from "../clients/load";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { refused } from "../refusals";
import { loadPublished } from "./load";
import { reportEvent } from "./report-writes";

/** Begins a report at a client's, read by the version in use (SC3); one for one `sending`. Returns its id. */
export const startReport = verb(
  "report.write",
  async (ctx, clientId: string, form: StartReportForm, sending?: string): Promise<string> =>
    once(ctx, sending, () => started(ctx, clientId, form, sending)),
);

async function started(ctx: Ctx, clientId: string, form: StartReportForm, sending: string | undefined) {
  const client = await loadClient(ctx, clientId);
  if (form.ouvrageId) await loadOuvrage(ctx, clientId, form.ouvrageId);
  const { template, version } = await loadPublished(ctx, form.templateId);
  if (!isReport(template.kind)) throw refused(problem("form-no-report", "templateId"));
  const id = ctx.newId();
  const staff = ctx.viewer.kind === "staff" ? ctx.viewer : null;
  await ctx.commit({
    sending,
    writes: [
      ctx.db.insert(filledForm).values({
        id,
        kind: template.kind,
        templateId: template.id,
        versionId: version.id,
        clientId,
        ouvrageId: form.ouvrageId,
        title: version.title,
        answers: {},
        sellerId: client.followedBy,
        startedAt: ctx.now,
        startedBy: staff?.userId ?? null,
        author: staff?.name ?? "Aplomb",
        updatedAt: ctx.now,
        rootId: id,
      }),
    ],
    change: { kind: "report", id, action: "started", after: { title: version.title, clientId } },
    event: reportEvent({ id, clientId }),
  });
  return id;
}
