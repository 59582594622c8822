import { and, asc, eq, isNull } from "drizzle-orm";
import { address, client, contactPoint, interlocutor, ouvrage } from "~/db/schema/clients";
import { choice, company } from "~/db/schema/settings";
import {
  type CreationFields,
  type DoubleCheck,
  USUAL_CHECK,
  USUAL_CREATION,
} from "~/domain/clients/creation";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { moved, notFound, refused } from "../refusals";

/** The client, if this viewer can reach it: staff reach all, a customer only themselves (A5). Throws not-found, and moved for one that was merged (MG5) or erased (PV6). */
export async function loadClient(ctx: Ctx, clientId: string) {
  return clientFrom(await clientAsked(ctx, clientId));
}

/** The question of `loadClient`, for a batch that asks more. Throws not-found to those who cannot reach them. */
export function clientAsked(ctx: Ctx, clientId: string) {
  if (ctx.viewer.kind === "visitor") throw notFound("client");
  if (ctx.viewer.kind === "customer" && ctx.viewer.clientId !== clientId) throw notFound("client");
  return ctx.db.select().from(client).where(eq(client.id, clientId)).limit(1);
}

/** Whoever paid, erased or not: books are put right all the same. Throws not-found. */
export async function loadPayer(ctx: Ctx, clientId: string) {
  const [row] = await clientAsked(ctx, clientId);
  if (!row) throw notFound("client");
  return row;
}

export function clientFrom([row]: readonly (typeof client.$inferSelect)[]) {
  if (!row) throw notFound("client");
  if (row.erasedAt !== null) throw moved("client-erased", `/clients/${row.id}/effacement`);
  if (row.mergedIntoId !== null) throw moved("client-merged", `/clients/${row.mergedIntoId}`);
  return row;
}

/** The client, if one may sell to them: a status such as Corbeille says no (CRM-04). */
export async function loadSellableClient(ctx: Ctx, clientId: string) {
  const row = await loadClient(ctx, clientId);
  const [status] = await ctx.db.select().from(choice).where(eq(choice.id, row.statusId)).limit(1);
  if (status?.semantics?.sellable === false)
    throw refused(problem("client-not-sellable", "clientId", { status: status.label }));
  return row;
}

/** What forms and documents need besides the client's own row: addresses, phones and mails, interlocutors. */
export const loadClientParties = async (ctx: Ctx, clientId: string) =>
  partiesFrom(...(await ctx.db.batch(partiesAsked(ctx, clientId))));

/** The questions of `loadClientParties`, for a batch that asks more. */
export const partiesAsked = (ctx: Ctx, clientId: string) =>
  [
    clientAsked(ctx, clientId),
    ctx.db.select().from(address).where(eq(address.clientId, clientId)).orderBy(asc(address.position)),
    ctx.db
      .select()
      .from(contactPoint)
      .where(eq(contactPoint.clientId, clientId))
      .orderBy(asc(contactPoint.position)),
    ctx.db
      .select()
      .from(interlocutor)
      .where(eq(interlocutor.clientId, clientId))
      .orderBy(asc(interlocutor.position)),
  ] as const;

/** The parties from the answers of `partiesAsked`. Throws not-found. */
export function partiesFrom(
  clients: readonly (typeof client.$inferSelect)[],
  addresses: (typeof address.$inferSelect)[],
  points: (typeof contactPoint.$inferSelect)[],
  people: (typeof interlocutor.$inferSelect)[],
) {
  const row = clientFrom(clients);
  const own = points.filter((point) => point.interlocutorId === null);
  return {
    client: row,
    addresses,
    /** Where invoices go: the billing address, else the main one. */
    billing:
      addresses.find((a) => a.use === "billing") ??
      addresses.find((a) => a.use === "main") ??
      addresses[0] ??
      null,
    phones: own.filter((point) => point.channel === "phone"),
    emails: own.filter((point) => point.channel === "email"),
    interlocutors: people.map((person) => ({
      ...person,
      phone: points.find((p) => p.interlocutorId === person.id && p.channel === "phone")?.value ?? "",
      email: points.find((p) => p.interlocutorId === person.id && p.channel === "email")?.value ?? "",
    })),
  };
}
export type ClientParties = Awaited<ReturnType<typeof loadClientParties>>;

/** Default status of a new client: the first one that is not the bin. */
export async function firstStatus(ctx: Ctx): Promise<string> {
  const rows = await ctx.db
    .select({ id: choice.id, semantics: choice.semantics })
    .from(choice)
    .where(and(eq(choice.list, "client-status"), isNull(choice.archivedAt)))
    .orderBy(asc(choice.position));
  const first = rows.find((row) => !row.semantics?.bin);
  if (!first) throw refused(problem("choice-missing", "statusId"));
  return first.id;
}

/** What the company asks of a new client (CL8), and how it looks for a double of theirs (CL12). */
export async function creationRules(ctx: Ctx): Promise<{ fields: CreationFields; check: DoubleCheck }> {
  const [row] = await ctx.db
    .select({ fields: company.creationFields, check: company.doubleCheck })
    .from(company)
    .limit(1);
  return { fields: row?.fields ?? USUAL_CREATION, check: row?.check ?? USUAL_CHECK };
}

/** An ouvrage of that client, archived or not. Throws not-found. */
export async function loadOuvrage(ctx: Ctx, clientId: string, ouvrageId: string) {
  await loadClient(ctx, clientId);
  const [row] = await ctx.db
    .select()
    .from(ouvrage)
    .where(and(eq(ouvrage.id, ouvrageId), eq(ouvrage.clientId, clientId)))
    .limit(1);
  if (!row) throw notFound("ouvrage");
  return row;
}
