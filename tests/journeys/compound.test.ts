import { expect, inject, test } from "vitest";
import { accessible, colleague, ready } from "./browser";

const url = inject("demoUrl");

test("a pool typed 8 x 4 x 1,5 in a quote: its parts follow, it explodes to the same total and comes back", async () => {
  const { page, complaints } = await colleague(url, "claire");
  await page.goto("/devis/nouveau?client=demo-cli-0002");
  await page.waitForURL(/\/devis\/(?!nouveau)[\w-]+$/);
  await ready(page);
  await page.getByRole("button", { name: "Écrire la première ligne" }).click();
  const field = page.getByRole("combobox", { name: "Désignation" });
  await field.fill("*** piscine");
  await page.getByRole("option", { name: /Piscine en béton armé/ }).waitFor();
  await page.keyboard.press("Enter");

  const panel = page.getByRole("dialog", { name: "Piscine en béton armé, liner" });
  const dimensions = panel.getByRole("textbox");
  await dimensions.fill("80 x 4");
  await panel.getByText("Longueur : au plus 25 m.").waitFor();
  await dimensions.fill("8 x 4 x 1,5");
  // 36 m² of walls, ten blocks a square metre, three in a hundred lost.
  await panel.getByText("370,8 u").waitFor();
  await accessible(page, "dimensions d'un composé");
  await page.keyboard.press("Enter");
  await panel.waitFor({ state: "hidden" });
  const row = page.locator("[data-line]").first();
  await row.getByText("Longueur 8 m, largeur 4 m, profondeur 1,5 m").waitFor();
  const total = () => page.getByText("19\u202f374,88", { exact: false }).first();
  await total().waitFor();

  await row.getByRole("button", { name: "Actions de la ligne" }).click();
  await page.getByRole("menuitem", { name: "Éclater en lignes" }).click();
  await page.getByText("Parpaing à bancher", { exact: false }).first().waitFor();
  expect(await page.locator("[data-line][data-kind=title]").count()).toBe(1);
  await total().waitFor();
  await page.getByRole("button", { name: "Annuler" }).first().click();
  await row.getByText("Longueur 8 m, largeur 4 m, profondeur 1,5 m").waitFor();
  await total().waitFor();
  expect(complaints).toEqual([]);
});
