import { expect } from "vitest";
import { type Person, ready } from "./browser";

/** What the demo company has not done yet: a file to join, an import, an order without a quote, a credit note, a webhook, a mail. */
export async function samples({ page }: Person): Promise<{ quoteLink: string }> {
  await page.goto("/reglages/bibliotheque");
  await ready(page);
  await page.getByLabel("Fichiers à ajouter").setInputFiles({
    name: "conditions.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF"),
  });
  await page.getByRole("list", { name: "Documents" }).getByText("conditions.pdf").waitFor();

  await page.goto("/imports/nouveau?type=articles");
  await ready(page);
  await page.getByLabel("Fichier à importer").setInputFiles({
    name: "tarif.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "Référence;Désignation;Prix de vente HT\r\nWALK-1;Coude 45°;12,50\r\nWALK-2;;deux\r\n",
    ),
  });
  await page.getByText("2 lignes lues").waitFor();

  await page.goto("/commandes/nouvelle?client=demo-cli-0001");
  await page.waitForURL(/\/commandes\/[\w-]+\/saisie$/);

  await page.goto("/factures?etat=unpaid");
  await ready(page);
  await page.getByRole("table", { name: "Factures" }).locator("tbody a").first().click();
  await page.waitForURL(/\/factures\/[\w-]{8,}$/);
  await page.goto(`${page.url()}/avoir`);
  await ready(page);
  await page.getByLabel("Motif").fill("Facture reprise en entier");
  await page.getByRole("button", { name: "Émettre l'avoir" }).click();
  await page.waitForURL(/\/avoirs\/[\w-]+$/);

  await page.goto("/reglages/webhooks/nouveau");
  await ready(page);
  await page.getByLabel("Nom").fill("Site");
  await page.getByLabel("Adresse").fill("https://site.example/aplomb");
  await page.getByRole("button", { name: "Ajouter le webhook" }).click();
  await page.getByLabel("Secret à donner").waitFor();

  await page.goto("/devis?etat=sent");
  await ready(page);
  await page.getByRole("table", { name: "Devis" }).locator("tbody a").first().click();
  await page.waitForURL(/\/devis\/[\w-]{8,}$/);
  const quote = page.url();
  await page.goto(`${quote}/envoi`);
  await ready(page);
  await page.getByRole("button", { name: "Renvoyer le devis" }).click();
  await page.waitForURL(quote);
  await page.goto("/messages");
  await ready(page);
  await page.getByRole("table").locator("tbody a").first().click();
  await page.waitForURL(/\/messages\/[\w-]+$/);
  const letter = page.frameLocator("iframe").getByRole("link", { name: "Voir le devis" }).first();
  const quoteLink = (await letter.getAttribute("href")) ?? "";
  expect(quoteLink).toContain("/espace/");
  return { quoteLink };
}

/** A link to all the papers of the first client who has a signed quote. */
export async function spaceLink({ page }: Person): Promise<string> {
  await page.goto("/devis?etat=accepted");
  await ready(page);
  await page.getByRole("table", { name: "Devis" }).locator("tbody a").first().click();
  await page.waitForURL(/\/devis\/[\w-]{8,}$/);
  const client = await page.locator('main a[href^="/clients/"]').first().getAttribute("href");
  await page.goto(`${client}/espace`);
  await ready(page);
  await page.getByRole("button", { name: "Créer un lien vers tous ses documents" }).click();
  return await page.getByLabel("Lien à transmettre au client").inputValue();
}
