import { createRequestHandler, RouterContextProvider } from "react-router";
import { ctxContext, nonceContext } from "~/app/shell/contexts";
import { doorOfRequest } from "~/app/shell/viewer";
import { contextFor } from "~/operations/context.server";
import { secured } from "./headers";
import { drainOutbox } from "./outbox";
import { openRoom } from "./rooms";
import { runSchedule } from "./schedule";
import { openWebhook } from "./webhooks";

export { Bell } from "~/durable/bell/room";

const render = createRequestHandler(() => import("virtual:react-router/server-build"), import.meta.env.MODE);

export default {
  async fetch(request, env, execution) {
    const room = await openRoom(request, env);
    if (room) return room;
    // Signed by another service: before the lock that keeps other sites out.
    const told = await openWebhook(request, env, (work) => execution.waitUntil(work));
    if (told) return told;
    if (!sameOrigin(request))
      return new Response("Requête refusée : elle vient d'un autre site.", { status: 403 });
    const nonce = crypto.randomUUID().replaceAll("-", "");
    const context = new RouterContextProvider();
    context.set(nonceContext, nonce);
    context.set(
      ctxContext,
      contextFor(env, {
        ...(await doorOfRequest(request, env)),
        request: {
          address: request.headers.get("CF-Connecting-IP") ?? "",
          agent: (request.headers.get("User-Agent") ?? "").slice(0, 300),
        },
        waitUntil: (work) => execution.waitUntil(work),
        afterCommit: drainOutbox,
      }),
    );
    return secured(await render(request, context), nonce);
  },
  async scheduled(event, env) {
    await runSchedule(env, event.scheduledTime);
  },
} satisfies ExportedHandler<Env>;

/** CSRF: whatever changes something must come from our own pages (SameSite=Lax is the second lock). */
function sameOrigin(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("Origin");
  return origin !== null && origin === new URL(request.url).origin;
}
