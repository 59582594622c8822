import { and, eq } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { loadClientParties } from "./load";
import { findabilityOf, statusChange } from "./status";

/**
 * Moves a client to another status. The bin is one of them: it takes the client out of search and sales, and any
 * other status brings it back. Returns the status it had, for the undo.
 */
export const changeStatus = verb(
  "client.write",
  async (ctx: Ctx, clientId: string, input: { statusId: string; version: number }) => {
    const { client: row, addresses, phones, emails, interlocutors } = await loadClientParties(ctx, clientId);
    const [status] = await ctx.db
      .select()
      .from(choice)
      .where(and(eq(choice.id, input.statusId), eq(choice.list, "client-status")));
    if (!status) throw refused(problem("choice-unknown", "statusId"));
    if (row.statusId === status.id) return { before: status.id, version: row.version, label: status.label };
    const points = [
      ...phones,
      ...emails,
      ...interlocutors.flatMap((p) => [
        { channel: "phone", value: p.phone },
        { channel: "email", value: p.email },
      ]),
    ];
    await ctx.commit({
      guards: [unchanged(client, clientId, input.version)],
      writes: [
        ctx.db
          .update(client)
          .set({ statusId: status.id, updatedAt: ctx.now, version: input.version + 1 })
          .where(eq(client.id, clientId)),
        ...(await findabilityOf(
          ctx,
          { ...row, statusId: status.id },
          { addresses, points, people: interlocutors },
        )),
        ...(await statusChange(ctx, clientId, row.statusId, status.id)),
      ],
      change: {
        kind: "client",
        id: clientId,
        action: status.semantics?.bin ? "binned" : "moved",
        before: { statusId: row.statusId },
        after: { statusId: status.id },
      },
      event: { name: "changed", subjectId: clientId, topics: ["clients", `client:${clientId}`] },
    });
    return { before: row.statusId, version: input.version + 1, label: status.label };
  },
);
