import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { PERMISSIONS, ROLES, type Role } from "~/domain/access/permissions";
import { accessible, colleague, fits, ready } from "./browser";
import { nameOf, PLACES, type Place } from "./places";

const url = inject("demoUrl");
const WHO = {
  direction: "claire",
  commercial: "hugo",
  bureau: "nadia",
  planification: "luc",
  technicien: "samir",
  comptabilite: "anne",
} as const;
const WIDTHS = [1440, 820, 390] as const;
/** The layout between the two is made of the same parts; it is only measured. */
const MEASURED_ONLY = 820;

type Somebody = Awaited<ReturnType<typeof colleague>>;
const people = new Map<Role, Somebody>();
const somebody = (role: Role): Somebody => {
  const found = people.get(role);
  if (!found) throw new Error(`${role} has not signed in`);
  return found;
};
const records = new Map<string, string>();

/** The address of a page; of one record, the first that its list shows to the direction. */
async function address(page: Page, place: Place): Promise<string> {
  if (!place.record) return place.path;
  const known = `${place.path} ${place.record}`;
  if (!records.has(known)) {
    await page.goto(place.path);
    const links = await page
      .locator("main a[href]")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    const found = links.find((link) => place.record?.test(link));
    expect(found, `${place.path} shows no ${place.record}`).toBeDefined();
    records.set(known, found ?? "");
  }
  return `${records.get(known)}${place.tail ?? ""}`;
}

beforeAll(async () => {
  for (const role of ROLES) people.set(role, await colleague(url, WHO[role]));
});

describe("every page, at three widths", () => {
  test.each(PLACES.map((place) => ({ place, name: nameOf(place) })))("$name", async ({ place, name }) => {
    const { page, complaints } = somebody("direction");
    complaints.length = 0;
    const at = await address(page, place);
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
    const answer = await page.goto(at);
    expect(answer?.status(), at).toBe(200);
    await ready(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await fits(page, `${name} at ${width}`);
      if (width !== MEASURED_ONLY) await accessible(page, `${name} at ${width}`);
    }
    expect(complaints).toEqual([]);
  });
});

describe("every page, for every role", () => {
  test.each(PLACES.map((place) => ({ place, name: nameOf(place) })))("$name", async ({ place }) => {
    const at = await address(somebody("direction").page, place);
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
