import { and, eq } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { ouvrage } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { type Problem, problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { notFound, refused } from "../refusals";

/** The action, its type's words with it. Throws not-found. */
export async function loadAction(ctx: Ctx, actionId: string) {
  const [row] = await ctx.db
    .select({ action: clientAction, type: choice.label })
    .from(clientAction)
    .innerJoin(choice, eq(choice.id, clientAction.typeId))
    .where(eq(clientAction.id, actionId));
  if (!row) throw notFound("action");
  return { ...row.action, type: row.type };
}
export type LoadedAction = Awaited<ReturnType<typeof loadAction>>;

/** What to do in a few words: the type, then the subject when there is one. */
export const spoken = ({ type, subject }: { type: string; subject: string }) =>
  subject ? `${type} : ${subject}` : type;

/** Refuses a type, a person or an ouvrage that is not there to be chosen (AC1). Returns the type's label. */
export async function checked(
  ctx: Ctx,
  clientId: string,
  form: { typeId: string; assigneeId: string; ouvrageId: string | null },
): Promise<string> {
  const [[type], [person], [work]] = await ctx.db.batch([
    ctx.db
      .select({ label: choice.label })
      .from(choice)
      .where(and(eq(choice.id, form.typeId), eq(choice.list, "action-type"))),
    personAsked(ctx, form.assigneeId),
    ctx.db
      .select({ id: ouvrage.id })
      .from(ouvrage)
      .where(and(eq(ouvrage.id, form.ouvrageId ?? ""), eq(ouvrage.clientId, clientId))),
  ]);
  const problems: Problem[] = [];
  if (!type) problems.push(problem("choice-unknown", "typeId"));
  if (!person || person.disabledAt !== null) problems.push(problem("user-unknown", "assigneeId"));
  if (form.ouvrageId && !work) problems.push(problem("ouvrage-not-found", "ouvrageId"));
  if (!type || problems.length > 0) throw refused(...problems);
  return type.label;
}

export const personAsked = (ctx: Ctx, userId: string) =>
  ctx.db.select({ name: user.name, disabledAt: user.disabledAt }).from(user).where(eq(user.id, userId));

/** Whoever asks, where nobody is named; programs must name somebody. */
export const assigneeOf = (ctx: Ctx, named: string | null): string =>
  named ?? (ctx.viewer.kind === "staff" ? ctx.viewer.userId : "");

/** Who shows actions of this client: its file, queues and home pages. */
export const actionTopics = (clientId: string) => [`client:${clientId}`, "actions"];
