import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { accessible, colleague, fits, PHONE, person, ready } from "./browser";

const url = inject("demoUrl");
const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** A free line of the grid, typed cell by cell; the cursor stays in its unit price. */
async function freeLine(page: Page, label: string, price: string) {
  await page.keyboard.type(label);
  await page.getByRole("option", { name: "Garder en ligne libre" }).waitFor();
  await page.keyboard.press("Escape");
  for (const typed of ["", "1", "u"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type(price);
}

async function quoteWithOption(page: Page) {
  await page.goto("/devis/nouveau?client=demo-cli-0001");
  await page.waitForURL(/\/devis\/(?!nouveau)[\w-]+$/);
  await ready(page);
  await page.getByLabel("Titre du devis").fill("Poêle du salon");
  await page.getByRole("button", { name: "Écrire la première ligne" }).click();
  await freeLine(page, "Ensemble foyer et pose", "3000");
  await page.getByRole("button", { name: "Ajouter une ligne", exact: true }).click();
  await freeLine(page, "Sortie de toit supplémentaire", "250");
  await page.keyboard.press("Alt+o");
  await page.getByLabel("Nom de l'option").fill("Sortie de toit");
  await page.getByText(/Enregistré à/).waitFor();
}

async function signOnPhone(link: string) {
  const { page, complaints } = await person(url, PHONE);
  await page.goto(link);
  await ready(page);
  const accept = page.getByRole("complementary", { name: "Accepter le devis" });
  await accept.getByText("3 600,00").waitFor();
  await fits(page, "devis du client");
  await accessible(page, "devis du client");
  await page.getByRole("checkbox", { name: /Sortie de toit/ }).check();
  await accept.getByText("3 900,00").waitFor();
  await accept.getByRole("button", { name: "Accepter et signer" }).click();
  const sheet = page.getByRole("dialog", { name: "Signer le devis" });
  await sheet.getByText("Avec : Sortie de toit").waitFor();
  await accessible(page, "signature");
  await sheet.getByLabel("Nom de la personne qui signe").fill("Camille Durand");
  for (const box of await sheet.getByRole("checkbox").all()) await box.check();
  const pad = sheet.locator("canvas[data-ready]");
  await pad.scrollIntoViewIfNeeded();
  const place = await pad.boundingBox();
  if (!place) throw new Error("no pad to sign on");
  await page.mouse.move(place.x + 30, place.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++)
    await page.mouse.move(place.x + 30 + step * 14, place.y + 60 + (step % 2 ? -22 : 22));
  // The phone is turned a little under the finger: the stroke is not lost.
  await page.setViewportSize({ ...PHONE.viewport, width: PHONE.viewport.width + 20 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.up();
  await sheet.getByRole("button", { name: "Effacer", disabled: false }).waitFor();
  const drawn = JSON.parse(await sheet.locator("input[name=strokes]").inputValue()) as unknown[][];
  expect(drawn.map((stroke) => stroke.length > 8)).toEqual([true]);
  await page.setViewportSize(PHONE.viewport);
  await sheet.getByRole("button", { name: /Signer et commander/ }).click();
  await page.getByRole("heading", { name: "Merci, votre devis est signé" }).waitFor();
  expect(plain(await page.locator("main").innerText())).toContain("3 900,00 €");
  await fits(page, "devis signé");
  await accessible(page, "devis signé");
  const pdf = await page.context().request.get(`${pathOf(page)}/pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  return complaints;
}

/** Issues the draft on screen; gives its address. */
async function issue(page: Page, button: string, heading: RegExp): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("dialog", { name: "Émettre, c'est définitif" }).waitFor();
  await accessible(page, "émettre");
  await page.getByRole("button", { name: "Émettre", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  return pathOf(page);
}

async function pay(page: Page, invoice: string, amount: string) {
  await page.goto(invoice);
  await ready(page);
  await page.getByRole("link", { name: "Saisir un règlement" }).click();
  await page.waitForURL("**/reglements/nouveau?*");
  await ready(page);
  expect(await page.getByLabel("Montant reçu").inputValue()).toBe(amount);
  await accessible(page, "saisir un règlement");
  await page.getByRole("button", { name: "Enregistrer le règlement" }).click();
  await page.waitForURL("**/reglements");
}

test("from the quote, signed on a phone, to the paid invoice", async () => {
  const hugo = await colleague(url, "hugo");
  const nadia = await colleague(url, "nadia");

  await quoteWithOption(hugo.page);
  const quote = pathOf(hugo.page);
  await hugo.page.getByRole("link", { name: "Envoyer au client" }).click();
  await hugo.page.waitForURL("**/envoi");
  await ready(hugo.page);
  await accessible(hugo.page, "envoi");
  const number =
    /\d{2,}-?\d+/.exec(await hugo.page.getByRole("heading", { level: 1 }).innerText())?.[0] ?? "";
  await hugo.page.getByRole("button", { name: "Envoyer le devis" }).click();
  await hugo.page.waitForURL(`**${quote}`);
  await hugo.page.getByText("Envoyé", { exact: true }).first().waitFor();

  // The letter as it would have left.
  await nadia.page.goto("/messages");
  await accessible(nadia.page, "messages");
  await nadia.page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click();
  const letter = nadia.page.frameLocator("iframe").getByRole("link", { name: "Voir le devis" }).first();
  const link = (await letter.getAttribute("href")) ?? "";
  expect(link).toContain("/espace/");

  const customerComplaints = await signOnPhone(link);

  // Nobody touched this page since it was sent; the order has made itself.
  await hugo.page.getByText("Signé", { exact: true }).first().waitFor();
  await hugo.page.getByRole("link", { name: /^Commande / }).waitFor();
  await accessible(hugo.page, "devis signé, côté vendeur");
  const order = await hugo.page.getByRole("link", { name: /^Commande / }).getAttribute("href");

  const { page } = nadia;
  await page.goto(order ?? "/commandes");
  await ready(page);
  expect(plain(await page.locator("main").innerText())).toContain("3 900,00 €");
  await accessible(page, "commande");
  await page.getByLabel("Acompte").fill("30");
  await page.getByRole("button", { name: "Préparer l'acompte" }).click();
  await page.getByRole("heading", { level: 1, name: "Acompte en brouillon" }).waitFor();
  await accessible(page, "acompte en brouillon");
  const deposit = await issue(page, "Émettre l'acompte", /FA-\d{4}-\d+ : Acompte/);
  await pay(page, deposit, "1170,00");
  await page.goto(deposit);
  await page.getByText("Réglée", { exact: true }).first().waitFor();

  await page.goto(order ?? "/commandes");
  await ready(page);
  await page.getByRole("button", { name: "Préparer la facture" }).click();
  await page.getByRole("heading", { level: 1, name: "Facture en brouillon" }).waitFor();
  expect(plain(await page.locator("main").innerText())).toMatch(/Net à payer 2 730,00 €/);
  const invoice = await issue(page, "Émettre la facture", /^Facture FA-\d{4}-\d+/);
  await accessible(page, "facture émise");
  await pay(page, invoice, "2730,00");
  await page.goto(invoice);
  await page.getByText("Réglée", { exact: true }).first().waitFor();
  const pdf = await page.context().request.get(`${invoice}/pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");

  await page.goto("/factures/chaine");
  await page.getByText("aucune altération").waitFor();
  expect([...hugo.complaints, ...nadia.complaints, ...customerComplaints]).toEqual([]);
}, 240_000);
