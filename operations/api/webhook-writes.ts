import { and, eq, isNull } from "drizzle-orm";
import { webhook } from "~/db/schema/api";
import { outboundProblem } from "~/domain/access/outbound";
import { seal, unseal } from "../access/sealing";
import type { Ctx } from "../context.server";
import { newSecret } from "../gateways/webhooks";
import { notFound, refused } from "../refusals";

const PURPOSE = "webhook";

/** The webhook, unless it was removed. Throws not found. */
export async function loadWebhook(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select()
    .from(webhook)
    .where(and(eq(webhook.id, id), isNull(webhook.removedAt)))
    .limit(1);
  if (!row) throw notFound("webhook");
  return row;
}

/** Whether this server may call its own network: one machine, by its configuration. */
export const mayCallInside = (env: Env): boolean => String(env.PRIVATE_WEBHOOKS) === "yes";

/** Refuses an address that leads inside, or is not an address. */
export function checkedUrl(ctx: Ctx, url: string): void {
  const wrong = outboundProblem(url, mayCallInside(ctx.env));
  if (wrong) throw refused({ ...wrong, field: "url" });
}

/** A secret with what the base keeps of it. */
export async function freshSecret(ctx: Ctx, id: string): Promise<{ secret: string; sealed: string }> {
  const secret = newSecret();
  return { secret, sealed: await seal(ctx.env, PURPOSE, secret, id) };
}

export const secretOf = (ctx: Ctx, row: { id: string; sealedSecret: string }): Promise<string> =>
  unseal(ctx.env, PURPOSE, row.sealedSecret, row.id);

export const webhookEvent = (id: string) => ({
  name: "changed" as const,
  subjectId: id,
  topics: ["webhooks"],
});
