import { asc } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import { verb } from "../context.server";

/** Every entry of every list, archived ones too, in their order. */
export const listChoices = verb("company.read", async (ctx) => {
  const rows = await ctx.db
    .select()
    .from(choice)
    .orderBy(asc(choice.list), asc(choice.position), asc(choice.label));
  return {
    choices: rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null })),
    mayManage: ctx.can("choice.manage"),
  };
});
