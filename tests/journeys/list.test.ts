import { readXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { colleague, DESK, PHONE, ready } from "./browser";

const url = inject("demoUrl");

const rows = (page: Page) => page.locator("tbody tr[data-row]");
const bar = (page: Page) => page.getByRole("region", { name: "Sélection" });
/** The cells of the rows on screen, without their ticks. */
const cellsOf = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("td:not(:has(input))")].map((cell) => cell.textContent ?? "")),
  );
const statuses = async (page: Page) => (await cellsOf(page)).map((cells) => cells[1]);

test("a list: columns, a filter by a question, a shared view, rows changed together and taken back, a file", async () => {
  const { page, complaints } = await colleague(url, "claire", DESK);
  await page.goto("/clients?c=nom,statut,ville,suivi&tri=nom");
  await ready(page);

  await page.getByRole("button", { name: "Colonnes" }).click();
  // The tick follows the address, which follows the press.
  await page.getByRole("checkbox", { name: "Accès au jardin" }).click();
  await page.waitForURL(/q-/);
  await page.keyboard.press("Escape");
  await page.getByRole("columnheader", { name: "Accès au jardin" }).waitFor();

  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.getByRole("button", { name: "Accès au jardin", exact: true }).click();
  await page.getByRole("checkbox", { name: "Par la maison" }).check();
  await page.getByRole("button", { name: "Appliquer" }).click();
  await page.waitForURL(/f=q-/);
  await ready(page);
  await expect
    .poll(async () => (await cellsOf(page)).filter((cells) => !cells.at(-1)?.includes("Par la maison")))
    .toEqual([]);
  const kept = await cellsOf(page);
  expect(kept.length).toBeGreaterThan(2);

  await page.getByRole("button", { name: "Enregistrer la vue" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: /^Nom/ }).fill("Par la maison");
  await page.getByLabel("La partager avec toute l'équipe").check();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await page.waitForURL(/vue=/);
  const { page: hers } = await colleague(url, "nadia", DESK);
  await hers.goto("/clients");
  await hers.getByRole("link", { name: "Par la maison" }).click();
  await hers.waitForURL(/vue=/);
  await expect.poll(() => cellsOf(hers)).toEqual(await cellsOf(page));

  const before = await statuses(page);
  await rows(page).nth(0).getByRole("checkbox").click();
  await rows(page)
    .nth(2)
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await bar(page).getByText("3 clients choisis").waitFor();
  await bar(page).getByLabel("Statut : donner à la sélection").selectOption({ label: "Suspect" });
  const toast = page.getByText(/^Statut : Suspect, pour 3 clients\.$/);
  await toast.waitFor();
  await expect.poll(() => statuses(page)).toEqual(["Suspect", "Suspect", "Suspect", ...before.slice(3)]);
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByText("Remis comme avant : 3 clients.").waitFor();
  await expect.poll(() => statuses(page)).toEqual(before);

  await page.keyboard.press("Control+f");
  await page.keyboard.type((kept[1]?.[0] ?? "").split(" ")[0] ?? "");
  await page.waitForURL(/q=/);
  await expect.poll(async () => (await cellsOf(page)).length).toBeLessThan(kept.length);
  const found = await cellsOf(page);
  expect(found).toContainEqual(kept[1]);

  await page.getByRole("button", { name: "Exporter la liste" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Ce qui est affiché, en Excel" }).click();
  const path = await (await coming).path();
  const { readFile } = await import("node:fs/promises");
  const book = await readXlsx(new Uint8Array(await readFile(path)));
  const [head, ...lines] = book.sheets[0]?.rows ?? [];
  expect(head).toEqual(["Nom", "Statut", "Ville", "Suivi par", "Accès au jardin"]);
  expect(lines.map((line) => line.map((cell) => cell ?? ""))).toEqual(found);
  expect(complaints).toEqual([]);
});

test("the keyboard alone: rows chosen, actions put off, and back", async () => {
  const { page, complaints } = await colleague(url, "claire", DESK);
  await page.goto("/actions");
  await ready(page);
  await page.getByRole("link", { name: "Toutes les actions" }).press("Enter");
  await page.waitForURL("**/actions/liste");
  await rows(page).first().waitFor();
  const days = async () =>
    (await cellsOf(page)).map((cells) => cells[2] ?? "").toSorted((a, b) => a.localeCompare(b, "fr"));
  const before = await days();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await bar(page).getByText("2 actions choisies").waitFor();
  await page.keyboard.press("Control+a");
  await bar(page).getByText(`${before.length} actions choisies`).waitFor();
  const put = bar(page).getByLabel("Pour le : donner à la sélection");
  await put.focus();
  await put.selectOption({ label: "Dans 30 jours" });
  await page.getByText(/^Pour le \d/).waitFor();
  await expect.poll(async () => new Set(await days()).size).toBe(1);
  await page.getByRole("button", { name: "Annuler" }).press("Enter");
  await page.getByText("Remis comme avant").waitFor();
  await expect.poll(days).toEqual(before);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await bar(page).waitFor();
  await page.keyboard.press("Escape");
  await bar(page).waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
});

test("on a phone: ouvrages chosen by the thumb, their type changed and back", async () => {
  const { page, complaints } = await colleague(url, "claire", PHONE);
  await page.goto("/ouvrages");
  await ready(page);
  const types = async () => (await cellsOf(page)).slice(0, 2).map((cells) => cells[1]);
  const before = await types();
  for (const at of [0, 1]) await rows(page).nth(at).getByRole("checkbox").tap();
  await bar(page).getByText("2 ouvrages choisis").waitFor();
  const select = bar(page).getByLabel("Type : donner à la sélection");
  const options = await select.locator("option").allTextContents();
  const other = options.slice(1).find((one) => !before.includes(one)) ?? "";
  await select.selectOption({ label: other });
  await page.getByText(`Type : ${other}, pour 2 ouvrages.`).waitFor();
  await expect.poll(types).toEqual([other, other]);
  await page.getByRole("button", { name: "Annuler" }).tap();
  await expect.poll(types).toEqual(before);
  expect(complaints).toEqual([]);
});

test("many clients: an action each and away again, then all of them to the bin, what still runs read first, and back", async () => {
  const { page, complaints } = await colleague(url, "claire", DESK);
  await page.goto("/clients?c=nom,statut,prochaine");
  await ready(page);
  const total = await page.locator("table[aria-rowcount]").getAttribute("aria-rowcount");
  const all = Number(total) - 1;
  expect(all).toBeGreaterThan(20);
  await page.getByRole("checkbox", { name: "Tout sélectionner" }).check();
  await bar(page).getByText(`${all} clients choisis`).waitFor();
  await bar(page).getByRole("button", { name: "Ajouter une action à chacun" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByLabel(/^Type/).selectOption({ label: "Appeler" });
  await panel.getByLabel("Précision").fill("Souhaiter la bonne année");
  await panel.getByRole("button", { name: "Ajouter à chacun" }).click();
  // Without a day nothing leaves.
  await panel.getByText("Choisissez un jour.").waitFor();
  await panel.getByLabel(/^Pour le/).fill("04/01/2027");
  await panel.getByRole("button", { name: "Ajouter à chacun" }).click();
  await page.getByText(`Appeler pour le 04/01/2027, pour ${all} clients.`).waitFor();
  const noted = async () => {
    await page.goto(`/actions/liste?q=${encodeURIComponent("bonne année")}`);
    await ready(page);
    return rows(page).count();
  };
  const { page: other } = await colleague(url, "nadia", DESK);
  await other.goto(`/actions/liste?q=${encodeURIComponent("bonne année")}`);
  await other.getByText(`${all} actions`).waitFor();
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByText(`Retiré : ${all} actions.`).waitFor();
  expect(await noted()).toBe(0);

  await page.goto("/clients?c=nom,statut");
  await ready(page);
  const before = await statuses(page);
  await page.getByRole("checkbox", { name: "Tout sélectionner" }).check();
  await bar(page).getByRole("button", { name: "Mettre à la corbeille" }).click();
  await panel.getByText("Il reste de l'argent à encaisser").waitFor();
  await panel.getByLabel("Pourquoi").selectOption({ label: "Ne donne plus suite" });
  await panel.getByRole("button", { name: /à la corbeille$/ }).click();
  await panel.getByText("Cochez que c'est vu").waitFor();
  await panel.getByLabel("J'ai vu qu'il reste des factures à encaisser").check();
  await panel.getByRole("button", { name: /à la corbeille$/ }).click();
  await page.getByText(`${all} clients sont à la corbeille.`).waitFor();
  await page.getByText("Vos clients arriveront ici").waitFor();
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByText(`Remis comme avant : ${all} clients.`).waitFor();
  await expect.poll(() => statuses(page)).toEqual(before);
  expect(complaints).toEqual([]);
});
