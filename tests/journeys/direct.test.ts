import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { accessible, colleague, DESK, fits, PHONE, ready } from "./browser";

const url = inject("demoUrl");
const CLIENT = "demo-cli-0011";
const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");

const article = async (page: Page, words: string, name: string) => {
  await page.keyboard.type(words);
  await page
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
};

test("an order taken by phone: written, invoiced, the draft binned and brought back, issued", async () => {
  const { page, complaints } = await colleague(url, "nadia");
  await page.goto(`/clients/${CLIENT}/commandes`);
  await ready(page);
  await page.getByRole("link", { name: "Nouvelle commande" }).first().click();
  await page.waitForURL(/\/commandes\/[\w-]+\/saisie$/);
  await ready(page);
  await page.getByLabel("Objet de la commande").fill("Ramonage et bois");
  await page.getByRole("button", { name: "Écrire la première ligne" }).click();
  await article(page, "ramonage", "Ramonage avec certificat");
  await page.getByText(/Enregistré à/).waitFor();
  await accessible(page, "saisie de la commande");
  await fits(page, "saisie de la commande");
  await page.getByRole("link", { name: "Terminer" }).click();
  await page.getByRole("heading", { level: 1, name: /^Commande CO-.* : Ramonage et bois/ }).waitFor();
  await accessible(page, "commande directe");

  await page.getByRole("button", { name: "Préparer la facture" }).click();
  await page.getByRole("heading", { level: 1, name: "Facture en brouillon" }).waitFor();
  await ready(page);
  await page.getByRole("button", { name: "Ajouter une ligne", exact: true }).click();
  await page.keyboard.type("Geste commercial");
  await page.getByRole("option", { name: "Garder en ligne libre" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(/Enregistré à/).waitFor();
  await page.getByRole("button", { name: "Mettre à la corbeille" }).click();
  await page.getByText("À la corbeille").waitFor();
  await accessible(page, "brouillon à la corbeille");
  await page.getByRole("button", { name: "Sortir de la corbeille" }).click();
  await page.getByRole("grid", { name: "Lignes de la facture" }).getByText("Geste commercial").waitFor();
  await page.getByRole("button", { name: "Émettre la facture" }).click();
  await page.getByRole("button", { name: "Émettre", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Facture FA-\d{4}-\d+/ }).waitFor();
  expect(plain(await page.locator("main").innerText())).toContain("86,90 €");

  await page.goto(`/avoirs/nouveau?client=${CLIENT}`);
  await ready(page);
  await accessible(page, "choix de la facture à reprendre");
  await page.getByRole("link", { name: /^FA-/ }).first().click();
  await page.getByRole("heading", { level: 1, name: /^Avoir sur FA-/ }).waitFor();
  expect(complaints).toEqual([]);
}, 180_000);

test("an invoice without an order, on a phone", async () => {
  const { page, complaints } = await colleague(url, "anne", { ...DESK, ...PHONE });
  await page.goto("/factures/nouvelle");
  await ready(page);
  await accessible(page, "choix du client");
  await page.getByRole("searchbox", { name: /Nom, ville/ }).fill("girard");
  await page
    .getByRole("button", { name: /Girard/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Facture en brouillon" }).waitFor();
  await ready(page);
  await page.getByLabel("Ajouter un article").fill("ramonage");
  await page
    .getByRole("option", { name: /Ramonage avec certificat/ })
    .first()
    .click();
  const sheet = page.getByRole("dialog", { name: "Ligne de la facture" });
  await sheet.getByRole("button", { name: "Terminer" }).click();
  await page.getByText(/Enregistré à/).waitFor();
  await fits(page, "brouillon au téléphone");
  await accessible(page, "brouillon au téléphone");
  expect(complaints).toEqual([]);
}, 120_000);
