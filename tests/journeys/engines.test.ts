import { expect, inject, test } from "vitest";
import { DEMO_PASSWORD } from "~/db/demo/accounts";
import type { Engine } from "./engines/engine";
import { firefox } from "./engines/firefox";
import { FIREFOX, WEBKIT } from "./engines/found";
import { type Screen, screen } from "./engines/screen";
import { webkit } from "./engines/webkit";

const url = inject("demoUrl");

/** A free line of the grid, typed cell by cell. */
async function freeLine({ engine, see }: Screen, label: string, price: string) {
  await engine.type(label);
  await see("option", "Garder en ligne libre");
  await engine.press("Escape");
  for (const typed of ["", "1", "u"]) {
    if (typed) await engine.type(typed);
    await engine.press("Tab");
  }
  await engine.type(price);
}

async function signIn(page: Screen) {
  await page.goto("/connexion");
  await page.fill("Adresse e-mail", "claire@azur-flamme.example");
  await page.fill("Mot de passe", DEMO_PASSWORD);
  await page.click("button", "Se connecter");
  await page.at(/^\/$/);
  await page.see("heading", "Bonjour", false);
}

async function newClient(page: Screen, name: string) {
  await page.goto("/clients/nouveau");
  await page.fill("Nom", name);
  await page.fill("Adresse e-mail", `${name.toLowerCase()}@client.example`);
  await page.fill("N° et rue", "4 quai du Port");
  await page.fill("Code postal", "13002");
  await page.fill("Ville", "Marseille");
  await page.click("button", "Créer le client");
  await page.at(/^\/clients\/(?!nouveau)[\w-]+$/);
  await page.see("heading", name, false);
}

/** The quote's address, and its number as its letter says it. */
async function sentQuote(page: Screen): Promise<{ quote: string; number: string }> {
  await page.click("link", "Faire un devis");
  await page.at(/^\/devis\/(?!nouveau)[\w-]+$/);
  const quote = await page.path();
  await page.goto(quote);
  await page.fill("Titre du devis", "Poêle du salon");
  await page.click("button", "Écrire la première ligne");
  await freeLine(page, "Ensemble foyer et pose", "3000");
  await page.click("button", "Ajouter une ligne");
  await freeLine(page, "Sortie de toit", "250");
  await page.engine.press("Tab");
  await page.read("3 900,00 €");
  await page.read("Enregistré à");
  await page.click("link", "Envoyer au client");
  await page.at(/\/envoi$/);
  await page.goto(`${quote}/envoi`);
  const title = await page.inPage(() => document.querySelector("h1")?.innerText ?? "", null);
  const number = /DE-\d{4}-\d+/.exec(title)?.[0] ?? "";
  await page.click("button", "Envoyer le devis");
  await page.at(new RegExp(`^${quote}$`));
  await page.read("Envoyé", true);
  return { quote, number };
}

/** The customer's link, from the letter as it left. */
async function linkInLetter(page: Screen, number: string): Promise<string> {
  await page.goto("/messages");
  await page.see("link", number, false);
  await page.goto(
    await page.inPage(() => document.querySelector("[data-hand]")?.getAttribute("href") ?? "", null),
  );
  await page.until("the letter", () => page.inPage(() => document.querySelector("iframe") !== null, null));
  const letter = await page.inPage(() => {
    const frame = document.querySelector("iframe");
    return frame?.srcdoc ?? "";
  }, null);
  return /href="([^"]*\/espace\/[^"]+)"/.exec(letter)?.[1]?.replaceAll("&amp;", "&") ?? "";
}

async function sign(page: Screen, link: string) {
  await page.engine.resize(390, 844);
  await page.goto(link);
  await page.read("3 900,00 €");
  await page.fits("devis du client");
  await page.click("button", "Accepter et signer");
  await page.see("dialog", "Signer le devis", false);
  await page.fill("Nom de la personne qui signe", "Camille Durand");
  await page.click("checkbox", "J'ai lu le devis", false);
  await page.see("pad", "");
  const place = await page.inPage(() => {
    const box = document.querySelector("[data-hand]")?.getBoundingClientRect();
    return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
  }, null);
  const points = Array.from({ length: 12 }, (_, step) => ({
    x: place.x + 30 + step * 14,
    y: place.y + 60 + (step % 2 ? -22 : 22),
  }));
  await page.engine.draw(points);
  await page.click("button", "Signer et commander", false);
  await page.see("heading", "Merci, votre devis est signé");
  await page.fits("devis signé");
  await page.engine.resize(1440, 900);
}

async function invoiceAndPay(page: Screen, quote: string) {
  await page.goto(quote);
  await page.click("link", "Commande ", false);
  await page.at(/^\/commandes\/.+/);
  await page.goto(await page.path());
  await page.click("button", "Préparer la facture");
  await page.see("heading", "Facture en brouillon");
  await page.click("button", "Émettre la facture");
  await page.see("dialog", "Émettre, c'est définitif", false);
  await page.click("button", "Émettre");
  await page.see("heading", "Facture FA-", false);
  const invoice = await page.path();
  await page.goto(invoice);
  await page.click("link", "Saisir un règlement");
  await page.at(/^\/reglements\/nouveau$/);
  await page.goto(String(await page.engine.evaluate("location.href")));
  await page.see("field", "Montant reçu");
  await page.click("button", "Enregistrer le règlement");
  await page.at(/^\/reglements$/);
  await page.goto(invoice);
  await page.read("Réglée", true);
  expect(await page.file(`${invoice}/pdf`)).toEqual({ status: 200, starts: "%PDF-" });
}

async function journey(engine: Engine, client: string) {
  const page = screen(engine, url);
  try {
    await engine.resize(1440, 900);
    await signIn(page);
    await newClient(page, client);
    const { quote, number } = await sentQuote(page);
    await sign(page, await linkInLetter(page, number));
    await invoiceAndPay(page, quote);
    expect(engine.complaints()).toEqual([]);
  } finally {
    await engine.close();
  }
}

test.skipIf(FIREFOX === null)(
  "Firefox: from the log-in to the paid invoice",
  async () => journey(await firefox(FIREFOX ?? ""), "Renardeau"),
  240_000,
);

test.skipIf(WEBKIT === null)(
  "WebKit: from the log-in to the paid invoice",
  async () => journey(await webkit(WEBKIT?.driver ?? "", WEBKIT?.browser ?? ""), "Toilier"),
  240_000,
);
