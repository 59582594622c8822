import { and, eq, isNull, lt, or } from "drizzle-orm";
import { apiCall } from "~/db/schema/api";
import { viewerKey } from "~/domain/access/permissions";
import { sha256Hex } from "~/domain/chain/sha256";
import type { Ctx } from "~/operations/context.server";
import { answerProblem, problemOf } from "./problems";

/** Work that never ended (the server stopped) may be asked again after this. */
const ABANDONED = 60_000;
const DAY = 24 * 3600_000;
/** Answers larger than this are not kept: reading the record again gives the same. */
const LARGEST_KEPT = 100_000;

export interface Write {
  /** Value of the header Idempotency-Key. */
  key: string;
  /** Method, address and body. */
  request: string;
}

/**
 * One effect and one answer for one idempotency key, for a day. The same key with another request is refused, and so is
 * a second arrival while the first is at work. Draft: IETF httpapi-idempotency-key-header.
 */
export async function answeredOnce(
  ctx: Ctx,
  write: Write | null,
  work: (sending: string | undefined) => Promise<Response>,
): Promise<Response> {
  if (!write) return work(undefined);
  if (write.key.length > 200)
    return answerProblem(problemOf(400, "Cette clé d'idempotence est trop longue."));
  const key = `${viewerKey(ctx.viewer)}|${write.key}`;
  const requestHash = await sha256Hex(write.request);
  const taken = await claim(ctx, key, requestHash);
  if (taken !== "mine") return taken;
  let answer: Response;
  try {
    answer = await work(await sha256Hex(`${write.key}\n${write.request}`));
  } catch (error) {
    await ctx.db.delete(apiCall).where(eq(apiCall.key, key));
    throw error;
  }
  // What may succeed when asked again is not kept: too many requests, a fault of ours.
  if (answer.status === 429 || answer.status >= 500) {
    await ctx.db.delete(apiCall).where(eq(apiCall.key, key));
    return answer;
  }
  const text = await answer.clone().text();
  await ctx.db
    .update(apiCall)
    .set({ status: answer.status, answer: text.length > LARGEST_KEPT ? null : text })
    .where(eq(apiCall.key, key));
  return answer;
}

async function claim(ctx: Ctx, key: string, requestHash: string): Promise<"mine" | Response> {
  const made = await ctx.db
    .insert(apiCall)
    .values({ key, requestHash, at: ctx.now })
    .onConflictDoUpdate({
      target: apiCall.key,
      set: { requestHash, at: ctx.now, status: null, answer: null },
      setWhere: or(
        lt(apiCall.at, ctx.now - DAY),
        and(
          isNull(apiCall.status),
          eq(apiCall.requestHash, requestHash),
          lt(apiCall.at, ctx.now - ABANDONED),
        ),
      ),
    })
    .returning({ at: apiCall.at });
  if (made.length > 0) return "mine";
  const [earlier] = await ctx.db.select().from(apiCall).where(eq(apiCall.key, key)).limit(1);
  if (earlier && earlier.requestHash !== requestHash)
    return answerProblem(problemOf(422, "Cette clé d'idempotence a servi à une autre demande."));
  if (!earlier || earlier.status === null)
    return answerProblem(problemOf(409, "La même demande est en cours."), { "Retry-After": "2" });
  const headers = {
    "Content-Type": earlier.status < 400 ? "application/json" : "application/problem+json",
    "Idempotent-Replayed": "true",
  };
  return new Response(earlier.status === 204 ? null : (earlier.answer ?? "{}"), {
    status: earlier.status,
    headers: earlier.status === 204 ? { "Idempotent-Replayed": "true" } : headers,
  });
}
