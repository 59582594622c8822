import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { accessible, awake, person, ready } from "./browser";

const COMPANY = [
  ["Raison sociale", "Poêles et Piscines du Lac"],
  ["Capital social en euros", "8 000"],
  ["Adresse du siège", "3 rue du Port"],
  ["Ville", "Annecy"],
  ["Adresse e-mail de l'entreprise", "contact@poeles-du-lac.example"],
] as const;

/** The lines of the grid and the sums under it, as a person reads them. */
const sum = (page: Page, label: string) =>
  page.locator("dl div", { has: page.getByText(label, { exact: true }) }).locator("dd");
const euros = (text: string) => text.replaceAll(/[\s\u00a0\u202f]/g, " ");

test("from the first run to the first quote, at the keyboard", async () => {
  const { page, context, complaints } = await person(inject("emptyUrl"));

  await page.goto("/");
  await page.waitForURL("**/installation");
  await page.getByLabel("Raison sociale").waitFor();
  await awake(page);
  await accessible(page, "installation, l'entreprise");
  for (const [label, value] of COMPANY) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel("Forme juridique").selectOption("SARL");
  await page.getByLabel("Code postal").fill("74000");
  await page.getByLabel("SIRET").fill("100 000 008 00017");
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByText("Ce SIRET n'existe pas").waitFor();
  await page.getByLabel("SIRET").fill("100 000 009 00017");
  await page.getByText("SIREN 100 000 009").waitFor();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Délai de règlement").waitFor();
  await accessible(page, "installation, le droit");
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Votre nom").fill("Léa Martin");
  await page.getByLabel("Votre adresse e-mail").fill("lea@poeles-du-lac.example");
  await page.getByLabel("Mot de passe", { exact: true }).fill("quatre poêles ronflent fort");
  await accessible(page, "installation, vous");
  await page.getByRole("button", { name: "Ouvrir Aplomb" }).click();
  await page.waitForURL((at) => at.pathname === "/");
  await ready(page);
  await accessible(page, "accueil d'une société neuve");

  // Somebody calls: search first, and the empty result makes the file.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Moreau Jeanne 0612345678 Annecy");
  await page.getByRole("option", { name: /Créer ce client/ }).waitFor();
  await accessible(page, "recherche sans résultat");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/clients/nouveau?q=*");
  await page.getByRole("heading", { level: 1, name: "Nouveau client" }).waitFor();
  expect(await page.getByRole("textbox", { name: "Nom", exact: true }).inputValue()).toMatch(/moreau/i);
  await accessible(page, "nouveau client");
  await page.getByRole("button", { name: "Créer le client" }).click();
  await page.waitForURL(/\/clients\/(?!nouveau)[\w-]+$/);
  await page.getByRole("heading", { level: 1, name: /Moreau/i }).waitFor();
  await accessible(page, "un client");
  const client = new URL(page.url()).pathname;

  await page.goto("/articles/nouveau");
  await ready(page);
  await page.getByRole("textbox", { name: "Référence", exact: true }).fill("POE-8K");
  await page.getByRole("textbox", { name: "Désignation", exact: true }).fill("Poêle à granulés 8 kW");
  await page.getByLabel("Achat HT").fill("1 800");
  await page.getByLabel("Vente HT").fill("2 890,50");
  await page.getByLabel("TVA", { exact: true }).selectOption("5,5");
  await accessible(page, "nouvel article");
  await page.getByRole("button", { name: "Créer l'article" }).click();
  await page.getByRole("heading", { level: 1, name: "Poêle à granulés 8 kW" }).waitFor();

  await page.goto(client);
  await page.getByRole("link", { name: "Faire un devis" }).click();
  await page.waitForURL(/\/devis\/(?!nouveau)[\w-]+$/);
  await page.getByRole("grid", { name: "Lignes du devis" }).waitFor();
  await ready(page);

  // From here on the mouse rests: a title, the article, a free line put in option.
  const keys = page.keyboard;
  await page.getByRole("button", { name: "Écrire la première ligne" }).focus();
  await keys.press("Enter");
  await keys.type("T Chauffage");
  await keys.press("Enter");
  await keys.type("poêle");
  await page.getByRole("option", { name: /POE-8K/ }).waitFor();
  await keys.press("Enter");
  await keys.type("2");
  for (let cell = 0; cell < 5; cell++) await keys.press("Enter");
  await keys.type("Ramonage annuel");
  await page.getByRole("option", { name: "Garder en ligne libre" }).waitFor();
  await keys.press("Enter");
  await keys.type("1");
  await keys.press("Enter");
  await keys.type("forfait");
  await keys.press("Enter");
  await keys.type("95");
  await keys.press("Alt+o");
  await page.getByLabel("Nom de l'option").fill("Entretien");
  await page.getByText(/Enregistré à/).waitFor();
  await accessible(page, "devis en cours");

  expect(euros(await sum(page, "Total HT").innerText())).toBe("5 781,00 €");
  expect(euros(await sum(page, "Total TTC, sans option").innerText())).toBe("6 098,96 €");
  // The free line bears the VAT of the line above it: 95 + 5,5 %.
  expect(euros(await sum(page, "Total TTC, avec toutes les options").innerText())).toBe("6 199,18 €");

  const pdf = await context.request.get(`${new URL(page.url()).pathname}/pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.reload();
  await page.getByRole("grid", { name: "Lignes du devis" }).getByText("Poêle à granulés 8 kW").waitFor();
  expect(euros(await sum(page, "Total HT").innerText())).toBe("5 781,00 €");
  expect(complaints).toEqual([]);
});
