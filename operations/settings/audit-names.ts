import { user } from "~/db/schema/access";
import { articleFamily } from "~/db/schema/articles";
import { choice } from "~/db/schema/settings";
import type { Ctx } from "../context.server";

/** The questions of what the ids of the changes stand for: people first, then lists and families. */
export const nameQuestions = (ctx: Ctx) =>
  [
    ctx.db.select({ id: user.id, name: user.name }).from(user).orderBy(user.name),
    ctx.db.select({ id: choice.id, name: choice.label }).from(choice),
    ctx.db.select({ id: articleFamily.id, name: articleFamily.name }).from(articleFamily),
  ] as const;
