import { knock } from "~/operations/access/throttle";
import { contextFor } from "~/operations/context.server";
import { newsOfResend } from "~/operations/gateways/resend-news";
import { signedBySvix, svixMessage } from "~/operations/gateways/svix";
import { recordDelivery } from "~/operations/mail/record-delivery";
import { Refusal } from "~/operations/refusals";
import { workIs } from "~/operations/trace";
import { bodyUpTo } from "./api/body";
import { drainOutbox } from "./outbox";

export const RESEND_PATH = "/webhooks/resend";
/** Their events are about 1 KB. */
const LARGEST = 64 * 1024;

const said = (status: number, text: string, headers: HeadersInit = {}) =>
  new Response(text, { status, headers });

/**
 * What other services tell us. Who speaks is known from the signature alone, so neither cookies nor origins are
 * looked at; what is not signed knocks at a throttled door. Null when the path is no webhook's.
 */
export async function openWebhook(
  request: Request,
  env: Env,
  waitUntil: (work: Promise<unknown>) => void,
  clock: () => number = Date.now,
): Promise<Response | null> {
  if (new URL(request.url).pathname !== RESEND_PATH) return null;
  workIs({ name: RESEND_PATH });
  if (!env.RESEND_WEBHOOK_SECRET) return said(404, "RESEND_WEBHOOK_SECRET n'est pas configuré");
  if (request.method !== "POST") return said(405, "POST attendu", { Allow: "POST" });
  const ctx = contextFor(env, {
    viewer: { kind: "system", job: "Resend" },
    clock,
    request: { address: request.headers.get("CF-Connecting-IP") ?? "", agent: "" },
    waitUntil,
    afterCommit: drainOutbox,
  });
  const body = await bodyUpTo(request, LARGEST);
  if (!body) return said(413, "Message trop long");
  const message = svixMessage(request.headers, body);
  if (!message || !(await signedBySvix(message, env.RESEND_WEBHOOK_SECRET, ctx.now)))
    return knock(ctx, "webhook").then(() => said(401, "Signature refusée"), tooMany);
  const news = newsOfResend(message.id, body, ctx.now);
  if (news) await recordDelivery(ctx, news);
  return new Response(null, { status: 204 });
}

function tooMany(error: unknown): Response {
  if (error instanceof Refusal) return said(429, "Trop de requêtes", { "Retry-After": "60" });
  throw error;
}
