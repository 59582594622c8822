import { and, eq } from "drizzle-orm";
import { address } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import type { Day } from "~/domain/calendar/day";
import type { OuvrageForm } from "~/domain/clients/forms";
import { type Problem, problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";

/** The form as columns; its type is one of the list and its site one of the client's own addresses. */
export async function ouvrageColumns(ctx: Ctx, clientId: string, form: OuvrageForm) {
  const [types, sites] = await ctx.db.batch([
    ctx.db
      .select({ id: choice.id })
      .from(choice)
      .where(and(eq(choice.id, form.typeId), eq(choice.list, "ouvrage-type"))),
    ctx.db
      .select({ id: address.id })
      .from(address)
      .where(and(eq(address.id, form.siteAddressId ?? ""), eq(address.clientId, clientId))),
  ]);
  const problems: Problem[] = [];
  if (types.length === 0) problems.push(problem("choice-unknown", "typeId"));
  if (form.siteAddressId && sites.length === 0) problems.push(problem("site-unknown", "siteAddressId"));
  if (problems.length > 0) throw refused(...problems);
  return {
    typeId: form.typeId,
    name: form.name,
    siteAddressId: form.siteAddressId,
    installedOn: form.installedOn as Day | null,
    warrantyUntil: form.warrantyUntil as Day | null,
    nextServiceOn: form.nextServiceOn as Day | null,
    serialNumber: form.serialNumber,
    notes: form.notes,
  };
}

export const ouvrageTopics = (clientId: string) => [`client:${clientId}`, "ouvrages"];
