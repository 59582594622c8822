import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { colleague, ready } from "./browser";

const url = inject("demoUrl");
const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");

/** Types into the line the cursor is in, cell by cell, with the keyboard alone. */
async function line(page: Page, label: string, quantity: string, price: string) {
  await page.keyboard.type(label);
  await page.getByRole("option", { name: "Garder en ligne libre" }).waitFor();
  await page.keyboard.press("Escape");
  for (const typed of [quantity, "m²", price]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
}

test("fifteen identical rooms with a choice of floors, written by the keyboard", async () => {
  const { page, complaints } = await colleague(url, "hugo");
  await page.goto("/devis/nouveau?client=demo-cli-0001");
  await page.waitForURL(/\/devis\/(?!nouveau)[\w-]+$/);
  await ready(page);
  await page.getByLabel("Titre du devis").fill("Quinze chambres");
  await page.getByRole("button", { name: "Écrire la première ligne" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("T Chambre type");
  await page.keyboard.press("Enter");
  // Up to the title: fifteen of it, ten per cent off, works at ten per cent; then down to the line under it.
  await page.keyboard.press("ArrowUp");
  for (const typed of ["15", "10", "10"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
  await page.getByRole("button", { name: "Ajouter une ligne", exact: true }).focus();
  await page.keyboard.press("Enter");
  await line(page, "Peinture des murs", "=2*(4+3,5)*2,5", "18,50");
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: "Ajouter une ligne", exact: true }).focus();
  await page.keyboard.press("Enter");
  await line(page, "Moquette", "14", "32");
  await page.keyboard.press("Alt+v");
  await page.getByLabel("Ce qu'il y a à choisir").fill("Sol");
  await page.getByLabel("Nom de la variante").fill("Moquette bouclée");
  await page.getByRole("button", { name: "Variante…" }).press("Enter");
  await page.getByRole("menuitem", { name: "Ajouter une variante" }).press("Enter");
  await page.getByLabel("Désignation").waitFor();
  await line(page, "Chêne massif", "14", "75");
  await page.getByLabel("Nom de la variante").nth(1).fill("Parquet");
  await page.getByRole("button", { name: "Ajouter une ligne", exact: true }).focus();
  await page.keyboard.press("Enter");
  await line(page, "Prise USB", "2", "40");
  await page.keyboard.press("Alt+o");
  await page.getByLabel("Nom de l'option").fill("Prises");
  await page.locator('[role=row]:has-text("Prise USB")').getByLabel("Actions de la ligne").click();
  await page.getByRole("menuitem", { name: "Quantité au choix du client" }).click();
  await page.getByRole("dialog").getByLabel("De", { exact: true }).fill("8");
  await page.getByRole("dialog").getByLabel(/^À/).fill("4");
  await page.keyboard.press("Enter");
  await page.getByText("La plus petite quantité (8) dépasse la plus grande (4).").waitFor();
  await page.getByRole("dialog").getByLabel("De", { exact: true }).fill("1");
  await page.keyboard.press("Enter");
  await page.getByText("Quantité de 1 à 4 m², au choix du client").waitFor();

  // (693.75 + 448) × 15 less 10 %: each line for one, the section for fifteen.
  expect(plain(await page.locator("[data-totals]").innerText())).toContain("15 413,63 €");
  await page.getByText(/Enregistré à/).waitFor();
  expect(complaints).toEqual([]);
});
