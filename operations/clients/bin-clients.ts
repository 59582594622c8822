import { sql } from "drizzle-orm";
import { bulkInsert, inIds } from "~/db/batch";
import { binnedClient, client, timelineEntry } from "~/db/schema/clients";
import { binReasonWord } from "~/domain/clients/bin";
import type { BinForm } from "~/domain/clients/forms";
import { verb } from "../context.server";
import { must } from "../guards";
import { binStatus, checkedBinning, clientsOf } from "./binning";

/**
 * Puts clients in the bin together, with the reason (CL7, CL9): all of them or none. Those who are there already stay
 * as they are. Throws bin-unpaid while nobody read that some still owe. Returns those who went there.
 */
export const binClients = verb("client.write", async (ctx, form: BinForm): Promise<{ ids: string[] }> => {
  const status = await binStatus(ctx);
  const rows = (await clientsOf(ctx, form.ids)).filter((row) => !row.status.semantics?.bin);
  const ids = rows.map((row) => row.client.id);
  const [first] = rows;
  if (!first) return { ids };
  await checkedBinning(ctx, ids, form.read);
  const by = ctx.viewer.kind === "staff" ? ctx.viewer.name : "";
  const why = [binReasonWord(form.reason), form.note].filter(Boolean).join(" : ");
  const versions = JSON.stringify(rows.map((row) => [row.client.id, row.client.version]));
  await ctx.commit({
    guards: [
      must(
        "clients unchanged",
        sql`(select count(*) from json_each(${versions}) asked join client on client.id = asked.value ->> 0 and client.version = asked.value ->> 1) = ${rows.length}`,
      ),
    ],
    writes: [
      ctx.db
        .update(client)
        .set({ statusId: status.id, updatedAt: ctx.now, version: sql`version + 1` })
        .where(inIds(client.id, ids)),
      ctx.db.delete(binnedClient).where(inIds(binnedClient.clientId, ids)),
      ...bulkInsert(
        binnedClient,
        rows.map((row) => ({
          clientId: row.client.id,
          at: ctx.now,
          by,
          reason: form.reason,
          note: form.note,
          fromStatusId: row.status.id,
        })),
      ),
      ...bulkInsert(
        timelineEntry,
        rows.map((row) => ({
          id: ctx.newId(),
          clientId: row.client.id,
          at: ctx.now,
          kind: "client" as const,
          title: `Statut : ${row.status.label} → ${status.label}`,
          body: why,
          href: "",
          author: by || "Aplomb",
        })),
      ),
    ],
    change: binned(first, status.id, form),
    others: rows.slice(1).map((row) => binned(row, status.id, form)),
    event: {
      name: "changed",
      subjectId: first.client.id,
      topics: ["clients", ...ids.map((id) => `client:${id}`)],
    },
  });
  return { ids };
});

const binned = (
  row: { client: { id: string }; status: { id: string } },
  statusId: string,
  { reason, note }: BinForm,
) => ({
  kind: "client",
  id: row.client.id,
  action: "binned",
  before: { statusId: row.status.id },
  after: { statusId, reason, note },
});
