import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { accessible, colleague, fits, PHONE, ready } from "./browser";

const url = inject("demoUrl");
const STOVE = "/articles/demo-art-poe-g9";
const EUROS = /\d[\d \u00a0\u202f]*(?:,\d+)?[ \u00a0\u202f]*€/g;

/** All that the server sends to this page from now on: documents, data of navigations, what fetchers read. */
function overheard(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on("response", (response) => {
    const kind = response.headers()["content-type"] ?? "";
    if (response.ok() && !/javascript|css|font|image/.test(kind)) heard.push(response.text().catch(() => ""));
  });
  return async () => (await Promise.all(heard)).join("\n");
}

const digits = (amount: string) => amount.replaceAll(/\D/g, "");

test("a technician works on the phone and no amount ever reaches it", async () => {
  // What there is to leak, read by somebody who may see it.
  const claire = await colleague(url, "claire");
  const claireHears = overheard(claire.page);
  await claire.page.goto("/factures");
  const invoice = claire.page.getByRole("table", { name: "Factures" }).locator("tbody a").first();
  await invoice.click();
  await claire.page.waitForURL(/\/factures\/[\w-]{8,}$/);
  const client = await claire.page.locator('main a[href^="/clients/"]').first().getAttribute("href");
  await claire.page.goto(`${client}/factures`);
  await claire.page.locator("tbody tr").first().waitFor();
  const shown = (await claire.page.locator("main").innerText()).match(EUROS) ?? [];
  const secrets = [...new Set(shown.map(digits).filter((amount) => amount.length >= 5))];
  expect(secrets.length, "claire sees amounts on the client's invoices").toBeGreaterThan(0);
  await claire.page.goto(STOVE);
  const said = await claireHears();
  // Ten-thousandths of a euro, as prices travel: 3 690 € sold, 2 190 € bought.
  for (const price of ["36900000", "21900000"]) expect(said).toContain(price);

  const { page, complaints } = await colleague(url, "samir", PHONE);
  const samirHears = overheard(page);
  const places = ["", "/ouvrages", "/documents"].map((tab) => `${client}${tab}`);
  for (const path of ["/", "/clients", ...places, "/articles?q=POE-G9", STOVE, "/recherche?q=poele"]) {
    await page.goto(path);
    await ready(page);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.locator("main").innerText(), path).not.toMatch(/\d[\s\u00a0\u202f]*€/);
    await fits(page, path);
    await accessible(page, path);
  }
  await page.goto(client ?? "/clients");
  await ready(page);
  await page.getByRole("link", { name: "Documents" }).first().click();
  await page.waitForURL("**/documents");

  for (const path of ["/devis", "/commandes", "/factures", "/reglements", `${client}/factures`]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
    await page.getByRole("heading", { name: "Cette page ne vous est pas ouverte" }).waitFor();
  }
  await accessible(page, "page fermée");

  // Search on the desk, where the box stands in the frame.
  const desk = await colleague(url, "samir");
  const deskHears = overheard(desk.page);
  await desk.page.keyboard.press("Control+k");
  await desk.page.keyboard.type("poêle");
  await desk.page.getByRole("option", { name: /Poêle/ }).first().waitFor();
  expect(await desk.page.getByRole("listbox", { name: "Résultats" }).innerText()).not.toContain("€");
  const all = `${await samirHears()}\n${await deskHears()}`;
  expect(all).toContain("POE-G9");
  for (const secret of [...secrets, "36900000", "21900000"])
    expect(new RegExp(`(?<![\\w.-])${secret}(?![\\w-])`).test(all), secret).toBe(false);
  expect(all).not.toMatch(/salePrice|purchasePrice|amountCents|grossCents|netCents/);
  expect([...complaints, ...desk.complaints, ...claire.complaints]).toEqual([]);
});
