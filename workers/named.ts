import { loggedWork } from "~/operations/log";
import { FIGURES, keepFigures } from "~/operations/metrics/figures";
import { watchedBase } from "~/operations/metrics/watched-base";
import { traced } from "~/operations/trace";

/**
 * Every answer says its own name, made here and never taken from the asker; the log says how it went, and the figures
 * count it with what it asked of the base.
 */
export function named(
  request: Request,
  env: Env,
  waitUntil: (work: Promise<unknown>) => void,
  answered: (env: Env) => Promise<Response>,
): Promise<Response> {
  return traced(new URL(request.url).pathname === ROUTES ? ROUTES : OTHER, async (work) => {
    const from = Date.now();
    const answer = await answered({ ...env, DB: watchedBase(env.DB) });
    const now = Date.now();
    const { status } = answer;
    const ms = now - from;
    loggedWork("request", work, { method: request.method, status, ms });
    // An open socket is no answer that anybody waited for.
    if (!answer.webSocket)
      FIGURES.count({ ...work, name: `${request.method} ${work.name}` }, now, { ms, failed: status >= 500 });
    waitUntil(keepFigures(env, now));
    if (answer.webSocket) return answer;
    const told = new Response(answer.body, answer);
    told.headers.set("X-Request-Id", work.reference);
    return told;
  });
}

/** Where the router asks what the links of a page are made of. */
const ROUTES = "/__manifest";
/** What no door knew: a socket refused, another site's form. */
const OTHER = "autre";
