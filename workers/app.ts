import "./verb-names";
import { createRequestHandler, RouterContextProvider } from "react-router";
import { ctxContext, nonceContext } from "~/app/shell/contexts";
import { doorOfRequest } from "~/app/shell/viewer";
import { contextFor } from "~/operations/context.server";
import { logged, loggedRefusal } from "~/operations/log";
import { openApi } from "./api";
import { boundedBody } from "./bodies";
import { unavailable } from "./failure";
import { secured } from "./headers";
import { openHealth } from "./health";
import { named } from "./named";
import { drainOutbox } from "./outbox";
import { openRoom } from "./rooms";
import { runSchedule } from "./schedule";
import { openWebhook } from "./webhooks";

export { Bell } from "~/durable/bell/room";
export { Presence } from "~/durable/presence/room";
export { Quote } from "./quote-room";

const build = () => import("virtual:react-router/server-build");
type Render = ReturnType<typeof createRequestHandler>;
const kept = new Map<"render", Render>();

/** The router, made once: given a function it works its routes out again at each request, for hot reloading. */
async function renderer(): Promise<Render> {
  if (import.meta.env.DEV) return createRequestHandler(build, import.meta.env.MODE);
  const render = kept.get("render") ?? createRequestHandler(await build(), import.meta.env.MODE);
  kept.set("render", render);
  return render;
}

export default {
  fetch: (request, env, execution) =>
    named(
      request,
      env,
      (work) => execution.waitUntil(work),
      (watched) =>
        answered(request, watched, execution).catch((error: unknown) =>
          secured(unavailable(request, logged("door", error)), crypto.randomUUID()),
        ),
    ),
  async scheduled(event, env) {
    await runSchedule(env, event.scheduledTime);
  },
} satisfies ExportedHandler<Env>;

async function answered(request: Request, env: Env, execution: ExecutionContext): Promise<Response> {
  const health = await openHealth(request, env);
  if (health) return secured(health, null);
  const room = await openRoom(request, env);
  if (room) return room;
  // Signed by another service: before the lock that keeps other sites out.
  const told = await openWebhook(request, env, (work) => execution.waitUntil(work));
  if (told) return told;
  // A key says who asks, never a cookie: before that lock too.
  const called = await openApi(request, env, (work) => execution.waitUntil(work));
  if (called) return secured(called, null);
  if (!sameOrigin(request)) {
    loggedRefusal("origin");
    return secured(new Response("Requête refusée : elle vient d'un autre site.", { status: 403 }), null);
  }
  const weighed = await boundedBody(request);
  if (weighed instanceof Response) {
    loggedRefusal(`body ${weighed.status}`);
    return secured(weighed, null);
  }
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
  const render = await renderer();
  return secured(await render(weighed, context), nonce);
}

/** CSRF: whatever changes something must come from our own pages (SameSite=Lax is the second lock). */
function sameOrigin(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("Origin");
  return origin !== null && origin === new URL(request.url).origin;
}
