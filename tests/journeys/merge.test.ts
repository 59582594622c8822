import { expect, inject, test } from "vitest";
import { colleague, DESK, PHONE, ready } from "./browser";

const url = inject("demoUrl");

test("a double is found, compared, merged, and made two again, at a desk", async () => {
  const { page, complaints } = await colleague(url, "claire", DESK);
  await page.goto("/clients");
  await ready(page);
  await page.getByRole("link", { name: "Doublons probables" }).click();
  await page.getByRole("heading", { name: "Doublons probables" }).waitFor();
  await ready(page);
  await page.getByRole("link", { name: "Comparer" }).first().click();
  await page.waitForURL(/\/clients\/[\w-]+\/fusion\/[\w-]+$/);
  await ready(page);
  const [, kept = "", lost = ""] = /clients\/([\w-]+)\/fusion\/([\w-]+)/.exec(page.url()) ?? [];
  await page.getByRole("group", { name: "Observations" }).getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "Fusionner les deux fiches" }).click();
  await page.waitForURL(`**/clients/${kept}`);
  await page.getByText("a rejoint celle-ci").waitFor();
  // The lost file leads here.
  await page.goto(`/clients/${lost}/fiche`);
  await page.waitForURL(`**/clients/${kept}`);
  // Months later: its merges, and the way back.
  await page.goto(`/clients/fusions?client=${kept}`);
  await ready(page);
  await page.getByRole("button", { name: "Annuler la fusion" }).click();
  await page.getByText("a retrouvé sa fiche").waitFor();
  await page.goto(`/clients/${lost}`);
  await ready(page);
  expect(page.url()).toContain(lost);
  expect(complaints).toEqual([]);
});

test("a client goes to the bin with its reason and comes back, on a phone", async () => {
  const { page, complaints } = await colleague(url, "claire", PHONE);
  await page.goto("/clients/doublons-probables");
  await ready(page);
  const href = await page.locator('main li a[href^="/clients/"]').nth(1).getAttribute("href");
  await page.goto(href ?? "");
  await ready(page);
  await page.getByRole("main").getByRole("button", { name: "Plus", exact: true }).click();
  await page.getByRole("menuitem", { name: "Mettre à la corbeille…" }).click();
  await page.getByLabel("Pourquoi").selectOption({ label: "Doublon" });
  await page.getByRole("button", { name: "Mettre à la corbeille" }).click();
  await page.getByText("à la corbeille.").first().waitFor();
  await page.goto("/clients/corbeille");
  await ready(page);
  await page.getByText("Doublon").first().waitFor();
  await page
    .getByRole("button", { name: /^Remettre/ })
    .first()
    .click();
  await page.getByText("de nouveau là").waitFor();
  expect(complaints).toEqual([]);
});
