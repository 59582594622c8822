import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { linkCookie, viewerOfRequest } from "~/app/shell/viewer";
import { newWorld } from "../../world/world";
import { link } from "./sample";

const at = (url: string, cookie = "") => new Request(url, { headers: { Cookie: cookie } });
const here = "http://localhost:8787";

beforeAll(async () => {
  await newWorld();
  await link("live", { expiresAt: Date.now() + 3600_000 });
});

test("the link's cookie opens the pages of the space and nothing else", async () => {
  expect(await viewerOfRequest(at(`${here}/espace/devis/x`, "space=live"), env)).toMatchObject({
    kind: "customer",
    clientId: "c-turpin",
  });
  expect(await viewerOfRequest(at(`${here}/espace/devis/x.data`, "space=live"), env)).toMatchObject({
    kind: "customer",
  });
  for (const path of ["/", "/clients", "/espacement", "/espace-x/devis", "/rooms/bell"])
    expect(await viewerOfRequest(at(here + path, "space=live; session=live"), env)).toEqual({
      kind: "visitor",
    });
});

test("a session of the staff is nobody in the space, and a dead link neither", async () => {
  for (const cookie of ["session=live", "space=dead", "", "space="])
    expect(await viewerOfRequest(at(`${here}/espace/accueil`, cookie), env)).toEqual({ kind: "visitor" });
});

test("scripts can't read the cookie, other sites can't send it, other pages don't get it", () => {
  expect(linkCookie(new URL(here), ["t", "u"], 60)).toBe(
    "space=t.u; Path=/espace; HttpOnly; SameSite=Lax; Max-Age=60",
  );
  expect(linkCookie(new URL("https://a.example"), ["t"], 60)).toBe(
    "__Secure-space=t; Path=/espace; HttpOnly; Secure; SameSite=Lax; Max-Age=60",
  );
});
