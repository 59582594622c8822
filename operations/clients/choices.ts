import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { choice } from "~/db/schema/settings";
import { type Problem, problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";

/** Status, origin and follower named by a form exist and are of the right list; else a sentence at the field. */
export async function checkedChoices(
  ctx: Ctx,
  form: { statusId: string; originId: string | null; followedBy: string | null },
): Promise<void> {
  const [statuses, origins, people] = await ctx.db.batch([
    ctx.db
      .select({ id: choice.id })
      .from(choice)
      .where(and(eq(choice.id, form.statusId), eq(choice.list, "client-status"))),
    ctx.db
      .select({ id: choice.id })
      .from(choice)
      .where(and(eq(choice.id, form.originId ?? ""), eq(choice.list, "client-origin"))),
    ctx.db
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.id, form.followedBy ?? ""), isNull(user.disabledAt))),
  ]);
  const problems: Problem[] = [];
  if (statuses.length === 0) problems.push(problem("choice-unknown", "statusId"));
  if (form.originId && origins.length === 0) problems.push(problem("choice-unknown", "originId"));
  if (form.followedBy && people.length === 0) problems.push(problem("user-unknown", "followedBy"));
  if (problems.length > 0) throw refused(...problems);
}

/** What the selects of a client form and the filters of the list offer. */
export const clientChoices = async (ctx: Ctx) => choicesFrom(...(await ctx.db.batch(choicesAsked(ctx))));

/** The questions of `clientChoices`, for a batch that asks more. */
export const choicesAsked = (ctx: Ctx) =>
  [
    ctx.db
      .select()
      .from(choice)
      .where(
        and(
          inArray(choice.list, ["client-status", "client-origin", "civility", "ouvrage-type", "action-type"]),
          isNull(choice.archivedAt),
        ),
      )
      .orderBy(asc(choice.position), asc(choice.label)),
    ctx.db
      .select({ id: user.id, name: user.name })
      .from(user)
      .where(isNull(user.disabledAt))
      .orderBy(asc(user.name)),
  ] as const;

export function choicesFrom(choices: (typeof choice.$inferSelect)[], people: { id: string; name: string }[]) {
  const of = (list: (typeof choices)[number]["list"]) => choices.filter((row) => row.list === list);
  return {
    statuses: of("client-status"),
    origins: of("client-origin"),
    civilities: of("civility"),
    ouvrageTypes: of("ouvrage-type"),
    actionTypes: of("action-type"),
    people,
  };
}
export type ClientChoices = Awaited<ReturnType<typeof clientChoices>>;
