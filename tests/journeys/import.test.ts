import { expect, inject, test } from "vitest";
import { accessible, colleague, ready } from "./browser";

const CSV = [
  "Réf;Libellé;Prix de vente HT;Prix d'achat HT;Taux TVA",
  "GAINE-80;Gaine inox double paroi Ø 80;1 234,56 €;800,10;20",
  "SILENCE-1;Silencieux de ventouse;;12,50;20",
  "CASSE-1;Trappe de visite;douze euros;3;20",
  "POE-G9;Poêle à granulés étanche 9 kW;3 999,00;;5,5",
].join("\r\n");

test("a price list comes in: read, tried, applied, found, taken back", async () => {
  const { page, complaints } = await colleague(inject("demoUrl"), "nadia");
  await page.goto("/imports/nouveau?type=articles");
  await ready(page);
  await accessible(page, "importer");
  await page.getByLabel("Fichier à importer").setInputFiles({
    name: "tarif.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF${CSV}`),
  });
  await page.getByText("4 lignes lues").waitFor();
  const field = (header: string) => page.getByLabel(`Champ rempli par la colonne ${header}`);
  for (const [header, key] of [
    ["Réf", "reference"],
    ["Libellé", "label"],
    ["Prix de vente HT", "salePrice"],
    ["Taux TVA", "vatBp"],
  ] as const)
    expect(await field(header).inputValue(), header).toBe(key);
  await accessible(page, "colonnes");

  await page.getByRole("button", { name: "Faire l'essai" }).click();
  await page.getByRole("button", { name: "Appliquer : 3 fiches" }).waitFor();
  const row = (words: string) => page.getByRole("row", { name: new RegExp(words) });
  await row("Gaine inox").getByText("À créer").waitFor();
  await row("Silencieux").getByText("À créer").waitFor();
  await row("9 kW").getByText("À modifier").waitFor();
  await row("Trappe").getByText("Refusée").waitFor();
  expect(await row("Trappe").innerText()).toContain("douze euros");
  await accessible(page, "essai");

  await page.getByRole("button", { name: "Appliquer : 3 fiches" }).click();
  await page.getByText("Import appliqué").waitFor();
  await accessible(page, "import appliqué");
  const run = page.url();

  // An empty price stays unknown: it never became zero.
  await page.goto("/articles?q=silence-1");
  const silencer = page.getByRole("row", { name: /Silencieux de ventouse/ });
  await silencer.waitFor();
  expect(await silencer.innerText()).toContain("—");
  expect(await silencer.innerText()).not.toContain("0,00");

  await ready(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("gaine inox 80");
  await page
    .getByRole("option", { name: /Gaine inox double paroi/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /Gaine inox double paroi/ }).waitFor();
  expect(await page.getByLabel("Vente HT").inputValue()).toBe("1234,56");

  await page.goto(run);
  await ready(page);
  await page.getByRole("button", { name: "Annuler cet import" }).click();
  await page.getByText("Import annulé").waitFor();
  await page.goto("/articles?q=gaine-80");
  await page.getByText("Aucun article ici").waitFor();
  await page.goto("/articles?q=POE-G9");
  await page.getByRole("row", { name: /9 kW/ }).waitFor();
  expect(await page.locator("main").innerText()).not.toContain("3 999");
  expect(complaints).toEqual([]);
});

const DOLIBARR = [
  '"Id","Nom","Client","Code client","Adresse","Code postal","Ville","Téléphone","Email","Type du tiers","Note privée"',
  '"901","Berthelot Mireille","1","CU-901","11 rue du Moulin","38420","Domène","0476990901","mireille@berthelot.example","Particulier",""',
  '"901","Berthelot Mireille","1","CU-901","Route du Col","38570","Theys","","","Particulier",""',
  '"902","SARL Ruisseau Bleu","2","CU-902","4 quai Vert","38000","Grenoble","0476990902","","TPE","Passer par la cour"',
].join("\r\n");

test("clients of Dolibarr come in once: recognised, completed by a second file, taken back", async () => {
  const { page, complaints } = await colleague(inject("demoUrl"), "nadia");
  const bring = async (text: string) => {
    await page.goto("/imports/nouveau?type=clients");
    await ready(page);
    await page
      .getByLabel("Fichier à importer")
      .setInputFiles({ name: "tiers.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByText("Fichier reconnu : Dolibarr").waitFor();
    await page.getByRole("button", { name: "Faire l'essai" }).click();
  };
  const row = (words: string) => page.getByRole("row", { name: new RegExp(words) });
  await bring(DOLIBARR);
  await page.getByRole("button", { name: "Appliquer : 2 fiches" }).waitFor();
  expect(await row("Berthelot").innerText()).toContain("Theys");
  await accessible(page, "essai de clients");
  await page.getByRole("button", { name: "Appliquer : 2 fiches" }).click();
  await page.getByText("Import appliqué").waitFor();

  // The same file again has nothing to say; a richer one completes, and one row is left as it is.
  await bring(DOLIBARR);
  await page.getByRole("link", { name: "Rien à écrire" }).waitFor();
  await bring(
    DOLIBARR.replace('"TPE","Passer', '"TPE","Sonner, passer')
      .replace('"0476990902",""', '"0476990902","bonjour@ruisseau.example"')
      .replace('"Particulier",""', '"Particulier","Chien gentil"'),
  );
  await page.getByRole("button", { name: "Appliquer : 2 fiches" }).waitFor();
  await row("Ruisseau").getByText("même identifiant d'origine").waitFor();
  await page.getByLabel("Que faire de la ligne 2").selectOption({ label: "Laisser tel quel" });
  await page.getByRole("button", { name: "Appliquer : 1 fiche" }).waitFor();
  await accessible(page, "essai décidé");
  await page.getByRole("button", { name: "Appliquer : 1 fiche" }).click();
  await page.getByText("Import appliqué").waitFor();
  const run = page.url();
  await page.getByRole("link", { name: /Ruisseau Bleu/ }).click();
  await page.getByText("bonjour@ruisseau.example").first().waitFor();
  // What stood there is not lost.
  await page.getByText("Passer par la cour").first().waitFor();

  await page.goto(run);
  await ready(page);
  await page.getByRole("button", { name: "Annuler cet import" }).click();
  await page.getByText("Import annulé").waitFor();
  await page.goto("/clients?q=ruisseau");
  await page.getByRole("row", { name: /Ruisseau Bleu/ }).waitFor();
  expect(await page.locator("main").innerText()).not.toContain("bonjour@ruisseau.example");
  expect(complaints).toEqual([]);
});
