import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { ListName } from "~/domain/lists/column";
import type { Filter } from "~/domain/lists/filter";
import { askedOf } from "~/operations/lists/asked";
import { countAsked, firstAsked, orderAsked, pageAsked } from "~/operations/lists/query";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);

/** How the base goes about each question of a list. */
async function plansOf(list: ListName, filters: Filter[] = []) {
  const lists = await askedOf(as("direction"), list, new URLSearchParams());
  const whole = { ...lists, shape: { ...lists.shape, filters } };
  const questions = [
    firstAsked(whole, 60),
    pageAsked(whole, null, 100),
    countAsked(whole),
    orderAsked(whole, 9),
  ];
  const plans = questions.map(async (question) => {
    const { sql, params } = question.toSQL();
    const plan = await env.DB.prepare(`explain query plan ${sql}`)
      .bind(...params)
      .all<{ detail: string }>();
    return plan.results.map((one) => one.detail);
  });
  return Promise.all(plans);
}

test("a list that nobody filtered is walked along its index, and what it leaves out is found by others", async () => {
  const plans = (await plansOf("clients")).flat();
  expect(plans).toContain("SCAN client USING COVERING INDEX client_sort");
  expect(plans.filter((detail) => detail === "SCAN client")).toEqual([]);
});

test("what is to be done is walked in the order of its days, and counted without its clients", async () => {
  const [first = [], page = [], count = []] = await plansOf("actions", [
    { key: "etat", operator: "in", values: ["open"] },
  ]);
  for (const plan of [first, page])
    expect(plan[1]).toMatch(/^SCAN client_action USING (COVERING )?INDEX client_action_open$/);
  expect(count).toEqual([expect.stringContaining("INDEX client_action_open")]);
});

test("a page of ouvrages is walked along the names of clients; those due are found by their day", async () => {
  const [first = []] = await plansOf("ouvrages");
  expect(first).toContain("SCAN client USING COVERING INDEX client_sort");
  expect(first).toContain("SEARCH ouvrage USING INDEX ouvrage_archived (archived_at>?)");
  const [, , count = []] = await plansOf("ouvrages", [
    { key: "entretien", operator: "next", values: ["90"] },
  ]);
  expect(count[0]).toMatch(/^SEARCH ouvrage USING COVERING INDEX ouvrage_service/);
});
