import { and, asc, eq, isNull } from "drizzle-orm";
import { bulkInsert, inIds, type Statement, statement } from "~/db/batch";
import { binnedClient, timelineEntry } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { viewerKey } from "~/domain/access/permissions";
import { binReasonOf, binReasonWord } from "~/domain/clients/bin";
import type { BinForm } from "~/domain/clients/forms";
import { problem } from "~/domain/problem";
import type { Change, Commit, Ctx } from "../context.server";
import { allUnchanged } from "../guards";
import { refused } from "../refusals";

/** A client whose status changes, as it stands. */
export interface Moving {
  id: string;
  version: number;
  status: { id: string; label: string };
}
export type Why = Pick<BinForm, "reason" | "note">;

/** Puts clients in the bin together, each with why (CL7, CL9); null for nobody. Each must still stand as it does. */
export function intoBin(
  ctx: Ctx,
  rows: readonly (Moving & Why)[],
  bin: { id: string; label: string },
): Commit | null {
  const by = ctx.viewer.kind === "staff" ? ctx.viewer.name : "";
  const ids = rows.map((row) => row.id);
  const moved = rows.map((row) => ({
    ...row,
    to: bin,
    body: [binReasonWord(row.reason), row.note].filter(Boolean).join(" : "),
  }));
  return committed(
    ctx,
    moved,
    [
      ctx.db.delete(binnedClient).where(inIds(binnedClient.clientId, ids)),
      ...bulkInsert(
        binnedClient,
        rows.map(({ id, reason, note, status }) => ({
          clientId: id,
          at: ctx.now,
          by,
          reason,
          note,
          fromStatusId: status.id,
        })),
      ),
    ],
    ({ id, status, reason, note }) => ({
      kind: "client",
      id,
      action: "binned",
      before: { statusId: status.id },
      after: { statusId: bin.id, reason, note },
    }),
  );
}

/**
 * Takes clients out of the bin together, each back to the status it had (CL7), or to the first one that sells where
 * that is gone or was never noted. Answers what each takes up, and why it was in the bin, for the undo. Throws
 * choice-unknown.
 */
export async function outOfBin<Row extends Moving>(ctx: Ctx, rows: readonly Row[]) {
  const ids = rows.map((row) => row.id);
  const [statuses, noted] = await ctx.db.batch([
    ctx.db
      .select()
      .from(choice)
      .where(and(eq(choice.list, "client-status"), isNull(choice.archivedAt)))
      .orderBy(asc(choice.position)),
    ctx.db.select().from(binnedClient).where(inIds(binnedClient.clientId, ids)),
  ]);
  const living = statuses.filter((one) => !one.semantics?.bin);
  const notes = new Map(noted.map((one) => [one.clientId, one]));
  const moved = rows.map((row) => {
    const note = notes.get(row.id);
    const to =
      living.find((one) => one.id === note?.fromStatusId) ??
      living.find((one) => one.semantics?.sellable !== false) ??
      living[0];
    if (!to) throw refused(problem("choice-unknown"));
    return { ...row, to, body: "", why: { reason: binReasonOf(note?.reason ?? ""), note: note?.note ?? "" } };
  });
  const commit = committed(
    ctx,
    moved,
    [ctx.db.delete(binnedClient).where(inIds(binnedClient.clientId, ids))],
    ({ id, status, to }) => ({
      kind: "client",
      id,
      action: "moved",
      before: { statusId: status.id },
      after: { statusId: to.id },
    }),
  );
  return { commit, moved };
}

interface Moved extends Moving {
  to: { id: string; label: string };
  /** Under the line of the timeline. */
  body: string;
}

function committed<Row extends Moved>(
  ctx: Ctx,
  rows: readonly Row[],
  writes: Statement[],
  told: (row: Row) => Change,
): Commit | null {
  const [change, ...others] = rows.map(told);
  if (!change) return null;
  return {
    guards: [allUnchanged("client", rows)],
    writes: [
      statement(
        "update client set status_id = asked.value ->> 1, updated_at = ?1, version = version + 1 from json_each(?2) asked where client.id = asked.value ->> 0",
        ctx.now,
        JSON.stringify(rows.map((row) => [row.id, row.to.id])),
      ),
      ...writes,
      ...bulkInsert(
        timelineEntry,
        rows.map((row) => ({
          id: ctx.newId(),
          clientId: row.id,
          at: ctx.now,
          kind: "client" as const,
          title: `Statut : ${row.status.label} → ${row.to.label}`,
          body: row.body,
          href: `/clients/${row.id}/fiche`,
          author: ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
          by: viewerKey(ctx.viewer),
        })),
      ),
    ],
    change,
    others,
    event: {
      name: "changed",
      subjectId: change.id,
      topics: ["clients", ...rows.map((row) => `client:${row.id}`)],
    },
  };
}
