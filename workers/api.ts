import { type Viewer, viewerKey } from "~/domain/access/permissions";
import { contentDisposition } from "~/domain/files/name";
import { knock } from "~/operations/access/throttle";
import { KEY_PREFIX } from "~/operations/api/make-key";
import { viewerOfKey } from "~/operations/api/viewer-of-key";
import { type Ctx, contextFor } from "~/operations/context.server";
import { logged, loggedRefusal } from "~/operations/log";
import { Refusal } from "~/operations/refusals";
import { liveLinks, viewerOfLinks } from "~/operations/space/viewer-of-links";
import { workIs } from "~/operations/trace";
import { BodyRefused, bytesOf, jsonText, parsedJson } from "./api/body";
import type { Endpoint, Handout } from "./api/endpoint";
import { answeredOnce } from "./api/idempotency";
import { type Matched, match } from "./api/match";
import { answerProblem, problemOf, problemOfRefusal, problemOfShape } from "./api/problems";
import { drainOutbox } from "./outbox";

export const API = "/api/v1";
const NO_BYTES = { name: "", contentType: "", length: 0, stream: null, whole: async () => new Uint8Array() };

/**
 * The API: a key or a client's link says who asks, the table says which verb; cookies and origins are not looked at,
 * so that no page of another site can act through a browser. Null when the address is not the API's.
 */
export async function openApi(
  request: Request,
  env: Env,
  waitUntil: (work: Promise<unknown>) => void,
  clock: () => number = Date.now,
): Promise<Response | null> {
  const url = new URL(request.url);
  if (url.pathname !== API && !url.pathname.startsWith(`${API}/`)) return null;
  const path = url.pathname.slice(API.length).replace(/\/$/, "") || "/";
  if (path === "/" || path === "/docs" || path === "/openapi.json") {
    const { document, page } = await import("./api/document");
    if (request.method !== "GET" && request.method !== "HEAD")
      return answerProblem(problemOf(405, "GET attendu."), { Allow: "GET" });
    return path === "/openapi.json" ? document(url.origin) : page(url.origin);
  }
  const here = match(request.method, path);
  if (here.found) workIs({ name: `${API}${here.endpoint.path}` });
  if (!here.found) return unmatched(here);
  const door = {
    clock,
    request: {
      address: request.headers.get("CF-Connecting-IP") ?? "",
      agent: (request.headers.get("User-Agent") ?? "").slice(0, 300),
    },
    waitUntil,
    afterCommit: drainOutbox,
  };
  try {
    const viewer = await viewerOf(request, env, clock());
    if (!viewer) {
      await knock(contextFor(env, { ...door, viewer: { kind: "visitor" } }), "api");
      return answerProblem(problemOf(401, "Joignez votre clé : Authorization: Bearer aplomb_…"), {
        "WWW-Authenticate": 'Bearer realm="Aplomb"',
      });
    }
    const ctx = contextFor(env, { ...door, viewer });
    const { success } = await env.API_RATE_LIMIT.limit({ key: rateKey(viewer) });
    if (!success)
      return answerProblem(problemOf(429, "600 demandes par minute au plus."), { "Retry-After": "60" });
    return await called(ctx, request, url, here);
  } catch (error) {
    if (error instanceof BodyRefused) return answerProblem(error.problem);
    if (error instanceof Refusal)
      return answerProblem(problemOfRefusal(error), error.kind === "too-many" ? { "Retry-After": "60" } : {});
    const reference = logged(`api ${here.name}`, error);
    return answerProblem({
      ...problemOf(500, "Aplomb n'a pas pu répondre. Réessayez dans un instant."),
      reference,
    });
  }
}

function unmatched({ allow }: Extract<Matched, { found: false }>): Response {
  if (allow.length === 0) return answerProblem(problemOf(404, "Cette adresse n'existe pas dans l'API."));
  return answerProblem(problemOf(405, `Méthodes possibles : ${allow.join(", ")}.`), {
    Allow: allow.join(", "),
  });
}

const rateKey = (viewer: Viewer): string =>
  viewer.kind === "staff"
    ? `key:${viewer.key?.id}`
    : viewer.kind === "customer"
      ? `space:${viewer.clientId}`
      : "";

/** A key of the company's, or the link of a client: the token says which. */
async function viewerOf(request: Request, env: Env, now: number): Promise<Viewer | null> {
  const [, token = ""] = /^Bearer ([\w-]{10,100})$/.exec(request.headers.get("Authorization") ?? "") ?? [];
  if (token.startsWith(KEY_PREFIX)) return viewerOfKey(env, token, now);
  return token === "" ? null : viewerOfLinks(env, await liveLinks(env, [token], now), null);
}

async function called(
  ctx: Ctx,
  request: Request,
  url: URL,
  { name, endpoint, params }: Extract<Matched, { found: true }>,
): Promise<Response> {
  // Asked before the body is read: who may not does not learn what a good body looks like, nor make us read it.
  if (!ctx.can(endpoint.does.permission)) {
    loggedRefusal(endpoint.does.permission, viewerKey(ctx.viewer));
    return answerProblem(problemOf(403, `Cette clé n'a pas le droit « ${endpoint.does.permission} ».`));
  }
  const query = endpoint.query?.safeParse(Object.fromEntries(url.searchParams));
  if (query && !query.success) return answerProblem(problemOfShape(query.error));
  const text = endpoint.takes === null && endpoint.method !== "GET" ? await jsonText(request) : "";
  const body = endpoint.body?.safeParse(parsedJson(text));
  if (body && !body.success) return answerProblem(problemOfShape(body.error));
  const bytes = endpoint.takes === null ? NO_BYTES : bytesOf(request, name, endpoint.takes);
  const key = endpoint.method === "GET" ? null : request.headers.get("Idempotency-Key");
  const sent = `${endpoint.method} ${url.pathname}${url.search}\n${endpoint.takes === null ? text : request.headers.get("Content-Length")}`;
  return answeredOnce(ctx, key === null ? null : { key, request: sent }, async (sending) => {
    try {
      const answer = await endpoint.call(ctx, {
        params,
        query: query?.data,
        body: body?.data,
        bytes,
        sending,
      });
      return respond(endpoint, url, answer);
    } catch (error) {
      if (error instanceof Refusal && error.kind !== "too-many")
        return answerProblem(problemOfRefusal(error));
      throw error;
    }
  });
}

/** Nothing is 204, a file leaves as a file, the rest is JSON; a list names its next page in a Link header too. */
function respond(endpoint: Endpoint, url: URL, answer: unknown): Response {
  if (answer === undefined || answer === null) return new Response(null, { status: 204 });
  if (endpoint.hands)
    return handed(answer as Handout | { status: number; headers: HeadersInit; body: ReadableStream });
  const next = typeof answer === "object" && "next" in answer ? answer.next : null;
  const headers = new Headers();
  if (next !== null && next !== undefined) {
    const page = new URL(url);
    page.searchParams.set("after", String(next));
    headers.set("Link", `<${page.href}>; rel="next"`);
  }
  return Response.json(answer, { headers });
}

function handed(answer: Handout | { status: number; headers: HeadersInit; body: ReadableStream }): Response {
  if ("headers" in answer)
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  return new Response(answer.bytes as BodyInit, {
    headers: {
      "Content-Type": answer.contentType,
      "Content-Disposition": contentDisposition(answer.name, false),
      "Cache-Control": "private, no-store",
    },
  });
}
