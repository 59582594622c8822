import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { accessible, colleague, fits, PHONE, ready } from "./browser";

const url = inject("demoUrl");
const CLIENT = "demo-cli-0002";

const grid = (page: Page) => page.getByRole("grid", { name: "Lignes du devis" });
const saved = (page: Page) => page.getByText(/Enregistré à/).waitFor();
/** What stands in the first cell of each line, and the total, as the page shows them. */
const lines = (page: Page) =>
  grid(page)
    .locator("[data-line]")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const cell = row.querySelector("[data-column=label]");
        return (
          cell?.querySelector("input")?.value ?? cell?.querySelector("span")?.firstChild?.textContent ?? ""
        );
      }),
    );

/** A new draft with one line, written by this person and confirmed. */
async function written(page: Page, label: string): Promise<void> {
  await page.goto(`/devis/nouveau?client=${CLIENT}`);
  await page.waitForURL(/\/devis\/(?!nouveau)[\w-]+$/);
  await ready(page);
  await page.getByRole("button", { name: "Écrire la première ligne" }).click();
  await page.keyboard.type(label);
  await saved(page);
}

/** The cursor into the first cell of the first line. */
async function inFirst(page: Page) {
  await grid(page).locator("[data-line] [data-column=label]").first().click();
  return grid(page).getByLabel("Désignation");
}

test("two people type in one cell at the same time: every keystroke is there, each sees the other, and undo takes back one's own only", async () => {
  const claire = await colleague(url, "claire");
  const nadia = await colleague(url, "nadia");
  await written(claire.page, "Pose");
  await nadia.page.goto(claire.page.url());
  await ready(nadia.page);
  await grid(nadia.page).getByText("Pose").waitFor();
  await claire.page.getByRole("list", { name: "Aussi sur le devis" }).getByText("Nadia").waitFor();

  const hers = await inFirst(nadia.page);
  await hers.press("Home");
  await inFirst(claire.page);
  await claire.page.keyboard.press("End");
  await Promise.all([
    claire.page.keyboard.type(" du poêle", { delay: 15 }),
    nadia.page.keyboard.type("Dé", { delay: 60 }),
  ]);
  for (const { page } of [claire, nadia])
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>("[data-line] input[aria-label=Désignation]")?.value ===
        "DéPose du poêle",
    );
  await saved(claire.page);
  await accessible(nadia.page, "devis à deux");

  // Claire takes her words back; Nadia's stay.
  await claire.page.keyboard.press("Control+z");
  await nadia.page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>("[data-line] input[aria-label=Désignation]")?.value === "Dé",
  );
  await claire.page.keyboard.press("Control+y");
  for (const { page } of [claire, nadia]) {
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>("[data-line] input[aria-label=Désignation]")?.value ===
        "DéPose du poêle",
    );
  }
  await nadia.context.close();
  await claire.page.getByRole("list", { name: "Aussi sur le devis" }).waitFor({ state: "hidden" });
  await claire.page.reload();
  await grid(claire.page).getByText("DéPose du poêle").waitFor();
  expect(claire.complaints).toEqual([]);
});

test("three windows, one a phone without a network for a while: all of it is kept, the same lines and total for all", async () => {
  const claire = await colleague(url, "claire");
  const nadia = await colleague(url, "nadia");
  const phone = await colleague(url, "claire", PHONE);
  await written(claire.page, "Dépose");
  for (const { page } of [nadia, phone]) {
    await page.goto(claire.page.url());
    await ready(page);
    await page.getByText("Dépose").first().waitFor();
  }
  const onPhone = phone.page;
  await onPhone.getByRole("list", { name: "Aussi sur le devis" }).waitFor();
  await fits(onPhone, "devis à trois au téléphone");
  await phone.context.setOffline(true);
  await onPhone.getByRole("button", { name: /Dépose/ }).click();
  await onPhone.getByLabel("Désignation").fill("Dépose soignée");
  await onPhone.getByLabel(/Prix unitaire/).fill("120");
  await onPhone.getByText("Hors ligne, gardé sur cet appareil").waitFor();

  await claire.page.keyboard.press("Escape");
  await claire.page.getByRole("button", { name: "Ajouter une ligne", exact: true }).click();
  await claire.page.keyboard.type("Tubage");
  await nadia.page.getByRole("button", { name: "Ajouter une ligne", exact: true }).click();
  await nadia.page.keyboard.type("Ramonage");
  await grid(nadia.page).getByText("Tubage").waitFor();

  await phone.context.setOffline(false);
  await saved(onPhone);
  for (const { page } of [claire, nadia]) await grid(page).getByText("Dépose soignée").waitFor();
  await onPhone.getByRole("button", { name: "Terminer" }).click();
  for (const words of ["Tubage", "Ramonage"]) await onPhone.getByText(words).first().waitFor();
  expect((await lines(claire.page)).toSorted()).toEqual(["Dépose soignée", "Ramonage", "Tubage"]);
  expect(await lines(nadia.page)).toEqual(await lines(claire.page));
  const total = /144,00\s€/;
  for (const { page } of [claire, nadia, phone]) await page.getByText(total).first().waitFor();
  expect([...claire.complaints, ...nadia.complaints]).toEqual([]);
});
