import { viewerOfRequest } from "~/app/shell/viewer";
import { viewerKey } from "~/domain/access/permissions";
import { BELL_PATH, SPACE_BELL_PATH } from "~/durable/bell/shared";
import { workIs } from "~/operations/trace";

/**
 * Sockets. The viewer is known from the cookie before the socket opens; nothing that the browser says about
 * itself reaches a room. Null when the path is not a room's.
 */
export async function openRoom(request: Request, env: Env): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname !== BELL_PATH && pathname !== SPACE_BELL_PATH) return null;
  workIs({ name: pathname });
  if (request.headers.get("Upgrade") !== "websocket")
    return new Response("WebSocket attendu", { status: 426 });
  // Cookies travel with the handshake of a socket: only our own pages open one. What is no browser names no origin.
  const origin = request.headers.get("Origin");
  if (origin !== null && origin !== new URL(request.url).origin)
    return new Response("Requête refusée : elle vient d'un autre site.", { status: 403 });
  const viewer = await viewerOfRequest(request, env);
  if (viewer.kind !== "staff" && viewer.kind !== "customer")
    return new Response("Connexion requise", { status: 401 });
  const room = env.BELL.get(env.BELL.idFromName(viewerKey(viewer)));
  return room.fetch(new Request("https://bell/", { headers: { Upgrade: "websocket" } }));
}
