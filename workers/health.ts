import { workIs } from "~/operations/trace";
import { version } from "../package.json";

export const HEALTH = "/healthz";

/**
 * Whether this server can work, for whoever watches it: 200, or 503 with the part that does not answer. Says nothing of
 * the company and leaves no trace. Null when the address is another.
 */
export async function openHealth(request: Request, env: Env): Promise<Response | null> {
  if (new URL(request.url).pathname !== HEALTH) return null;
  workIs({ name: HEALTH });
  const answers = await Promise.all([
    alive("base", () => env.DB.prepare("select name from d1_migrations order by id desc limit 1").first()),
    ...(env.CATALOG
      ? [
          alive("catalogues", () =>
            env.CATALOG.prepare("select name from d1_migrations order by id desc limit 1").first(),
          ),
        ]
      : []),
    alive("files", () => env.FILES.head("healthz")),
  ]);
  const failing = answers.filter((part) => part !== null);
  return Response.json(
    { ok: failing.length === 0, version, ...(failing.length > 0 ? { failing } : {}) },
    { status: failing.length === 0 ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

/** The name of the part when it fails, or answers after three seconds. */
async function alive(name: string, ask: () => Promise<unknown>): Promise<string | null> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve(name), 3000));
  return Promise.race([
    late,
    ask().then(
      () => null,
      () => name,
    ),
  ]);
}
