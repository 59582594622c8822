import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { client } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { choice } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import { plan } from "../actions/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { once } from "../once";
import { refused } from "../refusals";
import { equipmentTopics, loadEquipment, ouvrageHref } from "./load";
import { stands } from "./replaced";

/**
 * Something to do about the replacement of a piece, today, by whoever follows the client or else whoever asks (EQ8).
 * Refuses while something is already planned. Returns the action's id.
 */
export const planReplacement = verb(
  "action.write",
  async (ctx, equipmentId: string, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      const piece = await loadEquipment(ctx, equipmentId);
      if (piece.removedOn !== null || piece.binnedAt !== null) throw refused(problem("equipment-gone"));
      const [[follower], [type], [planned]] = await ctx.db.batch([
        ctx.db
          .select({ id: user.id })
          .from(client)
          .innerJoin(user, eq(user.id, client.followedBy))
          .where(and(eq(client.id, piece.clientId), isNull(user.disabledAt))),
        ctx.db
          .select({ id: choice.id })
          .from(choice)
          .where(and(eq(choice.list, "action-type"), isNull(choice.archivedAt)))
          .orderBy(asc(choice.position), asc(choice.label))
          .limit(1),
        ctx.db
          .select({ open: sql<number>`${nothingPlanned(equipmentId)}` })
          .from(equipment)
          .where(eq(equipment.id, equipmentId)),
      ]);
      if (!planned?.open) throw refused(problem("replacement-planned"));
      const what = [piece.label, piece.serialNumber && `n° ${piece.serialNumber}`].filter(Boolean).join(", ");
      return plan(
        ctx,
        piece.clientId,
        {
          typeId: type?.id ?? "",
          subject: `Remplacement à proposer : ${what}`.slice(0, 200),
          dueOn: ctx.today,
          dueTime: null,
          assigneeId: follower?.id ?? null,
          ouvrageId: piece.ouvrageId,
          rhythmUnit: null,
          rhythmEvery: 1,
        },
        sending,
        {
          href: ouvrageHref(piece.clientId, piece.ouvrageId),
          guards: [stands(equipmentId), must("nothing planned", nothingPlanned(equipmentId))],
          writes: (actionId) => [
            ctx.db
              .update(equipment)
              .set({ actionId, version: sql`version + 1` })
              .where(eq(equipment.id, equipmentId)),
          ],
          topics: equipmentTopics(piece.clientId),
        },
      );
    }),
);

const nothingPlanned = (equipmentId: string) =>
  sql`not exists(select 1 from equipment e join client_action a on a.id = e.action_id where e.id = ${equipmentId} and a.done_at is null)`;
