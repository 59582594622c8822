import { eq } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import type { StaffPermission } from "~/domain/access/permissions";
import type { Subject } from "~/domain/questions/question";
import { loadArticle } from "../articles/load";
import { articleTopics } from "../articles/writes";
import { loadClient } from "../clients/load";
import type { Ctx } from "../context.server";
import { forbidden, notFound } from "../refusals";

const MAY_ANSWER: Record<Subject, StaffPermission> = {
  client: "client.write",
  ouvrage: "ouvrage.write",
  article: "article.write",
};

/** Whose files answer about this record, and which pages show it. Throws not-found, forbidden. */
export async function loadSubject(ctx: Ctx, subject: Subject, id: string) {
  if (!ctx.can(MAY_ANSWER[subject])) throw forbidden();
  if (subject === "article") {
    await loadArticle(ctx, id);
    return { owner: { kind: "article" as const, id, ouvrageId: null }, topics: articleTopics(id) };
  }
  const clientId = subject === "client" ? id : await clientOf(ctx, id);
  await loadClient(ctx, clientId);
  return {
    owner: { kind: "client" as const, id: clientId, ouvrageId: subject === "ouvrage" ? id : null },
    topics: [`client:${clientId}`],
  };
}

async function clientOf(ctx: Ctx, ouvrageId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ clientId: ouvrage.clientId })
    .from(ouvrage)
    .where(eq(ouvrage.id, ouvrageId));
  if (!row) throw notFound("ouvrage");
  return row.clientId;
}
