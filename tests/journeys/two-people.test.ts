import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { accessible, colleague, ready } from "./browser";

const url = inject("demoUrl");

const CLIENT = "demo-cli-0002";

test("two people on one client: the second sees the change without touching anything", async () => {
  const claire = await colleague(url, "claire");
  const nadia = await colleague(url, "nadia");
  const client = `/clients/${CLIENT}`;
  for (const { page } of [claire, nadia]) {
    await page.goto(client);
    await ready(page);
  }
  await nadia.page.getByLabel("Note ou compte rendu d'appel").fill("Rappeler jeudi pour la ventouse.");
  await nadia.page.getByRole("button", { name: "Noter", exact: true }).click();
  await claire.page
    .getByRole("region", { name: "Historique" })
    .getByText("Rappeler jeudi pour la ventouse.")
    .waitFor();

  await claire.page.goto(`${client}/ouvrages`);
  await ready(claire.page);
  const banner = nadia.page.getByRole("button", { name: /^(Modifier|Ajouter une observation)$/ }).first();
  await banner.click();
  await nadia.page
    .getByLabel("Observations", { exact: true })
    .fill("Chien dans le jardin, sonner deux fois.");
  await nadia.page.getByRole("button", { name: "Garder ces observations" }).click();
  await claire.page.getByText("Chien dans le jardin, sonner deux fois.").waitFor();
  await accessible(claire.page, "client, rafraîchi");
  expect([...claire.complaints, ...nadia.complaints]).toEqual([]);
});

test("two people on one client see each other: who is there, the field each is in, gone when the window closes", async () => {
  // A file of their own: windows of the other journeys stay open.
  const client = "/clients/demo-cli-0006";
  const claire = await colleague(url, "claire");
  const nadia = await colleague(url, "nadia");
  const there = claire.page.getByRole("list", { name: "Aussi sur ce dossier" });
  await claire.page.goto(`${client}/fiche`);
  await ready(claire.page);
  expect(await there.isVisible()).toBe(false);
  await nadia.page.goto(`${client}/devis`);
  await there.getByText("Nadia sur les devis").waitFor();
  await nadia.page.goto(`${client}/fiche`);
  await ready(nadia.page);
  await nadia.page.getByLabel("Prénom").first().pressSequentially("x");
  await there.getByText("Nadia modifie la fiche : Prénom").waitFor();
  await claire.page.getByText("Nadia modifie cette fiche en ce moment").waitFor();
  await accessible(claire.page, "fiche, à deux");
  // What one types stays under one's hand while the colleague comes and goes.
  await claire.page.locator('[name="lastName"]').fill("Dupont-Durand");
  await nadia.page
    .getByRole("list", { name: "Aussi sur ce dossier" })
    .getByText("Claire modifie la fiche : Nom")
    .waitFor();
  await nadia.context.close();
  await there.waitFor({ state: "hidden" });
  expect(await claire.page.locator('[name="lastName"]').inputValue()).toBe("Dupont-Durand");
  expect([...claire.complaints, ...nadia.complaints]).toEqual([]);
});

test("what one has read stays in place, and what one types stays typed, while a colleague writes", async () => {
  const claire = await colleague(url, "claire");
  const nadia = await colleague(url, "nadia");
  for (const { page } of [claire, nadia]) {
    await page.goto(`/clients/${CLIENT}`);
    await ready(page);
  }
  const composer = claire.page.getByLabel("Note ou compte rendu d'appel");
  await composer.fill("Je note pendant que");
  await claire.page.evaluate(() => window.scrollTo(0, 200));
  const before = await claire.page.evaluate(() => window.scrollY);
  await nadia.page.getByLabel("Note ou compte rendu d'appel").fill("Elle écrit au même moment.");
  await nadia.page.getByRole("button", { name: "Noter", exact: true }).click();
  const news = claire.page
    .getByRole("region", { name: "Historique" })
    .getByText("Elle écrit au même moment.");
  await news.waitFor();
  expect(await composer.inputValue()).toBe("Je note pendant que");
  expect(await claire.page.evaluate(() => window.scrollY)).toBe(before);
  // The note is hers: she takes it away, and brings it back in one press.
  const note = nadia.page.getByRole("listitem").filter({ hasText: "Elle écrit au même moment." });
  await note.hover();
  await note.getByRole("button", { name: "Retirer" }).click();
  await news.waitFor({ state: "detached" });
  await nadia.page.getByRole("button", { name: "Annuler" }).click();
  await news.waitFor();
  expect(
    await claire.page
      .getByRole("listitem")
      .filter({ hasText: "Elle écrit au même moment." })
      .getByRole("button", { name: "Retirer" })
      .count(),
  ).toBe(0);
  expect([...claire.complaints, ...nadia.complaints]).toEqual([]);
});

test("two people in one draft: both edits are kept, on both screens", async () => {
  const claire = await colleague(url, "claire");
  const nadia = await colleague(url, "nadia");
  await claire.page.goto(`/devis/nouveau?client=${CLIENT}`);
  await claire.page.waitForURL(/\/devis\/(?!nouveau)[\w-]+$/);
  await ready(claire.page);
  await claire.page.getByRole("button", { name: "Écrire la première ligne" }).click();
  await claire.page.keyboard.type("Dépose de l'ancien poêle");
  await claire.page.getByText(/Enregistré à/).waitFor();

  await nadia.page.goto(claire.page.url());
  await ready(nadia.page);
  const grid = (page: Page) => page.getByRole("grid", { name: "Lignes du devis" });
  await grid(nadia.page).getByText("Dépose de l'ancien poêle").waitFor();

  // Both write at the same time, each their own line.
  await claire.page.keyboard.press("Escape");
  await Promise.all([
    (async () => {
      await claire.page.getByRole("button", { name: "Ajouter une ligne", exact: true }).click();
      await claire.page.keyboard.type("Tubage du conduit");
    })(),
    (async () => {
      await nadia.page.getByRole("button", { name: "Ajouter une ligne", exact: true }).click();
      await nadia.page.keyboard.type("Mise en service");
    })(),
  ]);
  for (const { page } of [claire, nadia]) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    for (const words of ["Dépose de l'ancien poêle", "Tubage du conduit", "Mise en service"])
      await grid(page).getByText(words).waitFor();
  }
  await claire.page.reload();
  for (const words of ["Dépose de l'ancien poêle", "Tubage du conduit", "Mise en service"])
    await grid(claire.page).getByText(words).waitFor();
  expect([...claire.complaints, ...nadia.complaints]).toEqual([]);
});

test("a refresh that arrives while one's click is under way does not swallow the click", async () => {
  const claire = await colleague(url, "claire");
  const nadia = await colleague(url, "nadia");
  const { page } = nadia;
  await page.goto("/commandes?etat=to-invoice");
  await ready(page);
  await page.getByRole("table").getByRole("link").first().click();
  await page.waitForURL(/\/commandes\/[\w-]+$/);
  const client = await page.getByRole("main").locator('a[href^="/clients/"]').first().getAttribute("href");

  const heard = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  await page.route("**/facture.data", async (route) => {
    await heard.promise;
    await route.continue();
    answered.resolve();
  });
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (String(payload).includes(client?.split("/").at(-1) ?? "?")) heard.resolve();
    }),
  );
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Préparer la facture" }).click();
  await claire.page.goto(client ?? "");
  await ready(claire.page);
  await claire.page.getByLabel("Note ou compte rendu d'appel").fill("A confirmé sa commande.");
  await claire.page.getByRole("button", { name: "Noter", exact: true }).click();
  await answered.promise;
  await page.getByRole("heading", { level: 1, name: "Facture en brouillon" }).waitFor();
  expect([...claire.complaints, ...nadia.complaints]).toEqual([]);
});
