import type { Route } from "playwright-core";
import { expect, inject, test } from "vitest";
import { drawnGarden } from "~/db/demo/papers";
import { accessible, colleague, fits, PHONE, ready } from "./browser";

const url = inject("demoUrl");
const CLIENT = "/clients/demo-cli-0009";

/** A photo, as a phone's gallery would give it. */
const PICTURE = {
  name: "bassin.png",
  mimeType: "image/png",
  buffer: Buffer.from(drawnGarden(false)),
};

test("a technician fills a visit on the phone, photographs, has it signed; the office opens the PDF and sends it", async () => {
  const { page, context, complaints } = await colleague(url, "samir", PHONE);
  await page.goto(`${CLIENT}/rapports`);
  await ready(page);
  await page.getByRole("link", { name: "Nouveau rapport" }).click();
  await page.getByRole("radio", { name: /Visite technique piscine/ }).check();
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.waitForURL(/\/rapports\/[\w-]+\/saisie$/);
  await ready(page);
  await fits(page, "saisie");
  await accessible(page, "saisie");
  await page.getByRole("radio", { name: "Par la maison" }).check();
  await page.getByLabel("Volume du bassin").fill("42,5");
  await page.getByLabel("Choisir des photos").setInputFiles(PICTURE);
  await page.getByLabel("Légende de la photo 1").fill("Le bassin vu du sud");
  await page.locator('img[alt="Le bassin vu du sud"]').waitFor();
  await page.locator("output[data-state=saved]").waitFor();

  // The server has the words, the phone never hears of it: what is typed next is no conflict.
  const lostAnswer = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await page.route("**/brouillon", lostAnswer, { times: 1 });
  await page.getByLabel("Volume du bassin").fill("43");
  await page.locator("output[data-state=offline]").waitFor();
  await page.getByLabel("Volume du bassin").fill("42,5");
  await page.locator("output[data-state=saved]").waitFor();

  // The network goes: what is typed and photographed stays here, also through a page that is loaded anew while what
  // was kept is on its way.
  await context.setOffline(true);
  await page.getByLabel("Choisir des photos").setInputFiles(PICTURE);
  await page.getByText("En attente d'envoi, gardée sur cet appareil").waitFor();
  await page.getByRole("button", { name: "Suivant" }).click();
  await page.getByLabel("Observations").fill("Margelles fendues côté nord.");
  await page.locator("output[data-state=offline]").waitFor();
  await context.setOffline(false);
  await page.reload();
  await ready(page);
  await page.getByLabel("Légende de la photo 2").waitFor();
  expect(await page.getByLabel("Légende de la photo 1").inputValue()).toBe("Le bassin vu du sud");
  await page.getByText("En attente d'envoi").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Suivant" }).click();
  expect(await page.getByLabel("Observations").inputValue()).toBe("Margelles fendues côté nord.");

  // Ended too soon: what lacks is named with its screen.
  await page.getByRole("button", { name: "Suivant" }).click();
  await page.getByRole("button", { name: "Terminer le rapport" }).click();
  const lacking = page.getByRole("region", { name: "À compléter" });
  await lacking.getByRole("button", { name: "Signature du client, écran 3" }).click();
  await page.getByLabel("Nom de la personne qui signe").fill("Jeanne Roux");
  const sheet = page.locator("canvas[data-ready=true]");
  await sheet.scrollIntoViewIfNeeded();
  const place = await sheet.boundingBox();
  if (!place) throw new Error("no pad");
  await page.mouse.move(place.x + 30, place.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++)
    await page.mouse.move(place.x + 30 + step * 14, place.y + 60 + (step % 2 ? -22 : 22));
  await page.mouse.up();
  await accessible(page, "signature");
  await page.getByRole("button", { name: "Terminer le rapport" }).click();
  await page.waitForURL(/\/rapports\/[\w-]+$/);
  await page.getByText("Empreinte SHA-256").waitFor();
  await page.getByRole("img", { name: "Signature de Jeanne Roux" }).waitFor();
  await accessible(page, "rapport terminé");
  const report = new URL(page.url()).pathname;

  const nadia = await colleague(url, "nadia");
  await nadia.page.goto(report);
  await ready(nadia.page);
  const paper = await nadia.page.getByRole("link", { name: "PDF", exact: true }).getAttribute("href");
  const pdf = await nadia.page.request.get(paper ?? "");
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await nadia.page.getByRole("link", { name: "Envoyer au client" }).click();
  await nadia.page.getByLabel("À", { exact: false }).first().fill("jeanne@exemple.fr");
  await nadia.page.getByRole("button", { name: "Envoyer le rapport" }).click();
  await nadia.page.waitForURL(/\/rapports\/[\w-]+$/);
  await nadia.page.getByRole("link", { name: "Renvoyer au client" }).waitFor();
  await nadia.page.getByRole("link", { name: "jeanne@exemple.fr" }).waitFor();
  await nadia.page.goto(CLIENT);
  await nadia.page.getByText("Visite technique piscine envoyé").first().waitFor();

  // A correction is another report, to be signed again.
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Corriger" }).click();
  await page.waitForURL(/\/saisie$/);
  await page.getByText("corrige la version 1").waitFor();
  await page.getByRole("button", { name: "Retirer ce rapport" }).click();
  await page.waitForURL(`**${CLIENT}/rapports`);
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.waitForURL(/\/saisie$/);
  expect([...complaints, ...nadia.complaints]).toEqual([]);
});
