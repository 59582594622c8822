import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { logged } from "~/operations/log";
import { unavailable } from "~/workers/failure";
import { named } from "~/workers/named";

afterEach(() => vi.restoreAllMocks());

const asked = () =>
  new Request("https://aplomb.example/espace/s3cret/devis?mail=odile.turpin@example.org", {
    method: "POST",
    headers: { "X-Request-Id": "Turpin", Accept: "text/html", Cookie: "session=s3cret" },
    body: "name=Turpin",
  });

const answered = (work: (env: Env) => Promise<Response>) => named(asked(), env, () => undefined, work);

test("every answer says its own name, never the asker's, and the log repeats nothing that was sent", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const ask = async () => (await answered(async () => new Response("x"))).headers.get("X-Request-Id");
  const [one, two] = [await ask(), await ask()];
  expect(one).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(two).not.toBe(one);
  const lines = printed.mock.calls.map((call) => String(call[0]));
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    kind: "request",
    reference: one,
    name: "autre",
    status: 200,
    queries: 0,
  });
  expect(lines.join("\n")).not.toMatch(/turpin|s3cret/i);
});

test("the page that stands when the base is away says the reference of its answer", async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const answer = await answered(async () => unavailable(asked(), logged("door", new Error("away"))));
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain(`<strong>${answer.headers.get("X-Request-Id")}</strong>`);
});
