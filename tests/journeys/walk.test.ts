import { beforeAll, describe, expect, inject, test } from "vitest";
import routes from "~/app/routes";
import { PERMISSIONS, ROLES, type Role } from "~/domain/access/permissions";
import { addresses } from "./address";
import { colleague, type Person, person } from "./browser";
import { looked, type Walker, walker } from "./looks";
import { DOORS, NOT_WALKED, nameOf, PLACES } from "./places";
import { pagesOf } from "./routes";
import { samples, spaceLink } from "./samples";

const url = inject("demoUrl");
const WHO = {
  direction: "claire",
  commercial: "hugo",
  bureau: "nadia",
  planification: "luc",
  technicien: "samir",
  comptabilite: "anne",
} as const;
/** The machine has few cores: so many pages are looked at side by side. */
const WALKERS = 2;

const people = new Map<Role, Person>();
const somebody = (role: Role): Person => {
  const found = people.get(role);
  if (!found) throw new Error(`${role} has not signed in`);
  return found;
};
const idle: Walker[] = [];
const waiting: ((one: Walker) => void)[] = [];
const links: string[] = [];

/** Lends a walker who is free. */
async function walking(walk: (one: Walker) => Promise<void>) {
  const one = idle.pop() ?? (await new Promise<Walker>((resolve) => waiting.push(resolve)));
  try {
    await walk(one);
  } finally {
    const next = waiting.shift();
    if (next) next(one);
    else idle.push(one);
  }
}

beforeAll(async () => {
  for (const role of ROLES) people.set(role, await colleague(url, WHO[role]));
  const claire = somebody("direction");
  links.push((await samples(claire)).quoteLink, await spaceLink(claire));
  for (let i = 0; i < WALKERS; i++) idle.push(await walker(url, claire));
});

const places = PLACES.map((place) => ({ place, name: nameOf(place) }));
const address = addresses(() => somebody("direction").context.request);

describe.concurrent("every page: three widths, the dark, the keyboard, paper", () => {
  test.for(places)("$name", { timeout: 240_000 }, ({ place, name }) =>
    walking(async (one) => looked(one, await address(place), name)),
  );
});

describe.concurrent("every page, for every role", () => {
  test.for(places)("$name", { timeout: 240_000 }, async ({ place }) => {
    const at = await address(place);
    const answers = await Promise.all(
      ROLES.map(async (role) => {
        const response = await somebody(role).context.request.get(at, { maxRedirects: 0 });
        return [role, response.status()];
      }),
    );
    const open: readonly Role[] = PERMISSIONS[place.right];
    expect(answers).toEqual(ROLES.map((role) => [role, open.includes(role) ? 200 : 403]));
  });
});

describe("what others than the staff see", () => {
  test.for(DOORS)("%s", async (at) => looked(await walker(url), at, at, false));

  test("a customer's quote, behind the link of its mail", async () => {
    const customer = await person(url);
    await customer.page.goto(links[0] ?? "");
    const at = new URL(customer.page.url()).pathname;
    expect(at).toMatch(/^\/espace\/devis\//);
    await looked(await walker(url, customer), at, "/espace/devis/:quoteId (sent)");
  });

  test("a customer's papers, and the quote that they signed", async () => {
    const customer = await person(url);
    await customer.page.goto(links[1] ?? "");
    expect(new URL(customer.page.url()).pathname).toBe("/espace/accueil");
    const signed = customer.page.getByRole("link", { name: /Signé/ }).first();
    const at = (await signed.getAttribute("href")) ?? "";
    const one = await walker(url, customer);
    await looked(one, "/espace/accueil", "/espace/accueil");
    await looked(one, at, "/espace/devis/:quoteId (signed)");
  });
});

test("no page is left out of this walk", () => {
  const walked = [...PLACES.map(({ at }) => at.split("?")[0] ?? at), ...DOORS];
  const customers = ["/espace/accueil", "/espace/devis/:quoteId"];
  const known = new Set([...walked, ...customers, ...Object.keys(NOT_WALKED)]);
  const sections = (path: string) => path.replace(":section", "identite");
  expect(
    pagesOf(routes)
      .map(sections)
      .filter((path) => !known.has(path)),
  ).toEqual([]);
});
