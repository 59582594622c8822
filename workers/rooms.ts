import { viewerOfRequest } from "~/app/shell/viewer";
import { type Viewer, viewerKey } from "~/domain/access/permissions";
import { BELL_PATH, SPACE_BELL_PATH } from "~/durable/bell/shared";
import { PERSON_ID, PERSON_NAME, PRESENCE } from "~/durable/presence/shared";
import { enterFile } from "~/operations/clients/enter-file";
import { contextFor } from "~/operations/context.server";
import { Refusal } from "~/operations/refusals";
import { workIs } from "~/operations/trace";

/**
 * Sockets. The viewer is known from the cookie before the socket opens; nothing that the browser says about
 * itself reaches a room. Null when the path is not a room's.
 */
export async function openRoom(request: Request, env: Env): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  const clientId = PRESENCE.exec(pathname)?.[1];
  if (pathname !== BELL_PATH && pathname !== SPACE_BELL_PATH && clientId === undefined) return null;
  workIs({ name: clientId === undefined ? pathname : "/rooms/clients" });
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
