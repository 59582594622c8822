import { viewerOfRequest } from "~/app/shell/viewer";
import { type Viewer, viewerKey } from "~/domain/access/permissions";
import { BELL_PATH, SPACE_BELL_PATH } from "~/durable/bell/shared";
import { PERSON_ID, PERSON_NAME, PRESENCE } from "~/durable/presence/shared";
import { CLOSED, COSTS_SEEN, DRAFT, DRAFT_ID } from "~/durable/quote/shared";
import { enterFile } from "~/operations/clients/enter-file";
import { contextFor } from "~/operations/context.server";
import { enterQuoteDraft } from "~/operations/quotes/enter-quote-draft";
import { Refusal } from "~/operations/refusals";
import { workIs } from "~/operations/trace";

/**
 * Sockets. The viewer is known from the cookie before the socket opens; nothing that the browser says about
 * itself reaches a room. Null when the path is not a room's.
 */
export async function openRoom(request: Request, env: Env): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  const clientId = PRESENCE.exec(pathname)?.[1];
  const quoteId = DRAFT.exec(pathname)?.[1];
  const bell = pathname === BELL_PATH || pathname === SPACE_BELL_PATH;
  if (!bell && clientId === undefined && quoteId === undefined) return null;
  workIs({ name: bell ? pathname : clientId === undefined ? "/rooms/devis" : "/rooms/clients" });
  if (request.headers.get("Upgrade") !== "websocket")
    return new Response("WebSocket attendu", { status: 426 });
  // Cookies travel with the handshake of a socket: only our own pages open one. What is no browser names no origin.
  const origin = request.headers.get("Origin");
  if (origin !== null && origin !== new URL(request.url).origin)
    return new Response("Requête refusée : elle vient d'un autre site.", { status: 403 });
  const viewer = await viewerOfRequest(request, env);
  if (viewer.kind !== "staff" && viewer.kind !== "customer")
    return new Response("Connexion requise", { status: 401 });
  if (clientId !== undefined) return onFile(env, viewer, clientId);
  if (quoteId !== undefined) return onDraft(env, viewer, quoteId);
  const room = env.BELL.get(env.BELL.idFromName(viewerKey(viewer)));
  return room.fetch(new Request("https://bell/", { headers: { Upgrade: "websocket" } }));
}

/** The room of a client's file, for who may read it and under the name of their account. */
async function onFile(env: Env, viewer: Viewer, clientId: string): Promise<Response> {
  try {
    const { userId, name } = await enterFile(contextFor(env, { viewer }), clientId);
    const headers = { Upgrade: "websocket", [PERSON_ID]: userId, [PERSON_NAME]: encodeURIComponent(name) };
    return await env.PRESENCE.get(env.PRESENCE.idFromName(clientId)).fetch("https://presence/", { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response("Dossier hors de portée", { status: error.kind === "not-found" ? 404 : 403 });
  }
}

/** The room of a draft, for who may write it. A browser reads no answer but a socket's: it is told why by its closing. */
async function onDraft(env: Env, viewer: Viewer, quoteId: string): Promise<Response> {
  try {
    const { userId, name, costs } = await enterQuoteDraft(contextFor(env, { viewer }), quoteId);
    const headers = {
      Upgrade: "websocket",
      [PERSON_ID]: userId,
      [PERSON_NAME]: encodeURIComponent(name),
      [COSTS_SEEN]: costs ? "yes" : "no",
      [DRAFT_ID]: quoteId,
    };
    return await env.QUOTE.get(env.QUOTE.idFromName(`quote:${quoteId}`)).fetch("https://quote/", { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { 0: browser, 1: server } = new WebSocketPair();
    server.accept();
    server.close(error.kind === "forbidden" ? CLOSED.forbidden : CLOSED.left, "closed");
    return new Response(null, { status: 101, webSocket: browser });
  }
}
