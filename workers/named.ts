import { loggedRequest, newReference } from "~/operations/log";

/** Every answer says its own name, made here and never taken from the asker; the log says how it went. */
export async function named(
  request: Request,
  work: (reference: string) => Promise<Response>,
): Promise<Response> {
  const reference = newReference();
  const from = Date.now();
  const answer = await work(reference);
  const { pathname } = new URL(request.url);
  loggedRequest({
    reference,
    method: request.method,
    area: pathname.startsWith("/api/") ? "api" : pathname.startsWith("/espace/") ? "space" : "house",
    status: answer.status,
    ms: Date.now() - from,
  });
  // An open socket keeps the answer that opened it.
  if (answer.webSocket) return answer;
  const told = new Response(answer.body, answer);
  told.headers.set("X-Request-Id", reference);
  return told;
}
