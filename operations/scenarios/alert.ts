import { and, asc, eq, isNull } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import type { surveyLink } from "~/db/schema/scenarios";
import { choice } from "~/db/schema/settings";
import { viewerKey } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";

interface Bad {
  link: typeof surveyLink.$inferSelect;
  title: string;
  /** "3 / 10". */
  words: string;
  reportId: string;
  followedBy: string | null;
}

/** What a bad note gives to do today, to whoever looks after the client, else the seller, else the direction (SC10). */
export async function alertWrites(ctx: Ctx, bad: Bad): Promise<Statement[]> {
  const [[type], people] = await ctx.db.batch([
    ctx.db
      .select({ id: choice.id })
      .from(choice)
      .where(and(eq(choice.list, "action-type"), isNull(choice.archivedAt)))
      .orderBy(asc(choice.position), asc(choice.label))
      .limit(1),
    ctx.db
      .select({ id: user.id, role: user.role })
      .from(user)
      .where(isNull(user.disabledAt))
      .orderBy(asc(user.createdAt)),
  ]);
  const there = (id: string | null) => people.find((one) => one.id === id);
  const assignee =
    there(bad.followedBy) ?? there(bad.link.sellerId) ?? people.find((one) => one.role === "direction");
  if (!type || !assignee) return [];
  return [
    ctx.db.insert(clientAction).values({
      id: ctx.newId(),
      clientId: bad.link.clientId,
      ouvrageId: bad.link.ouvrageId,
      typeId: type.id,
      subject: `Note de ${bad.words} à l'enquête « ${bad.title} »`.slice(0, 200),
      href: `/rapports/${bad.reportId}`,
      dueOn: ctx.today,
      startsOn: ctx.today,
      assigneeId: assignee.id,
      createdAt: ctx.now,
      createdBy: viewerKey(ctx.viewer),
    }),
  ];
}
