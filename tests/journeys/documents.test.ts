import type { Locator, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { drawnGarden, plainPdf } from "~/db/demo/papers";
import { accessible, colleague, PHONE, ready } from "./browser";
import { scannedPdf } from "./scan";

const url = inject("demoUrl");
const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");
const MEGABYTE = 1024 * 1024;

const documentsOf = async (page: Page, nth: number) => {
  await page.goto("/clients");
  const href = await page.locator('main a[href^="/clients/demo"]').nth(nth).getAttribute("href");
  await page.goto(`${href}/documents`);
  await ready(page);
};
const fileRow = (page: Page, name: string) =>
  page.getByRole("list", { name: "Documents" }).getByRole("listitem").filter({ hasText: name });
const openFile = (row: Locator) => row.locator("button[data-row]").click();

test("the office files, marks, locks, finds and bins documents, and every step has its way back", async () => {
  const { page, complaints } = await colleague(url, "nadia");
  await documentsOf(page, 3);
  await page.getByLabel("Fichiers à ajouter").setInputFiles([
    { name: "Plan du local.pdf", mimeType: "application/pdf", buffer: PDF },
    { name: "Local.png", mimeType: "image/png", buffer: Buffer.from(drawnGarden(false)) },
    { name: "Mesures.txt", mimeType: "text/plain", buffer: Buffer.from("Bassin 8 x 4, margelles calcaire") },
  ]);
  await page.getByText("3 fichiers envoyés").waitFor();

  // From the desk, wherever they are dropped on the page.
  const carried = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    for (const name of ["Accès.txt", "Codes.txt"])
      data.items.add(new File([name], name, { type: "text/plain" }));
    return data;
  });
  await page.dispatchEvent("h1", "dragover", { dataTransfer: carried });
  await page.getByText("Lâchez : les fichiers se rangent ici.").waitFor();
  await page.dispatchEvent("h1", "drop", { dataTransfer: carried });
  await page.getByText("5 fichiers envoyés").waitFor();
  await fileRow(page, "Codes.txt").waitFor();

  // A folder, and a plan that a hand drags into it; then back, in one press.
  await page.getByRole("button", { name: "Nouveau dossier" }).click();
  await page.getByLabel("Nom du dossier").fill("Avant travaux");
  await page.keyboard.press("Enter");
  const folder = page.getByRole("link", { name: /Avant travaux/ });
  await folder.waitFor();
  await fileRow(page, "Plan du local").dragTo(folder);
  await page.getByText("Plan du local.pdf » : rangé dans « Avant travaux »").waitFor();
  await expect.poll(() => fileRow(page, "Plan du local").count()).toBe(0);
  await page.getByRole("button", { name: "Annuler" }).last().click();
  await fileRow(page, "Plan du local").waitFor();

  // A picture is marked, with the mouse and with the keyboard; what was kept is another picture.
  await openFile(fileRow(page, "Local.png"));
  await page.getByRole("button", { name: "Annoter" }).click();
  const board = page.getByRole("group", { name: "Photo à annoter" });
  const { x, y, width, height } = (await board.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.45, y + height * 0.3);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.55, y + height * 0.6, { steps: 4 });
  await page.mouse.up();
  await board.getByRole("button", { name: "Flèche" }).waitFor();
  await page.getByRole("button", { name: "Texte", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Texte sur la photo").fill("Fuite ici");
  await board.getByRole("button", { name: "Texte « Fuite ici »" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Flouter" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => board.getByRole("button").count()).toBe(3);
  await page.keyboard.press("Control+z");
  await expect.poll(() => board.getByRole("button").count()).toBe(2);
  await page.getByRole("button", { name: "Rétablir" }).click();
  await page.getByRole("button", { name: "Garder" }).click();
  await page.getByText("Version 2 gardée").waitFor();
  const picture = page.getByRole("img", { name: "Local.png" });
  const address = (await picture.getAttribute("src")) ?? "";
  const bytes = async (at: string) => Buffer.from(await (await page.request.get(at)).body());
  const [marked, plain] = [await bytes(address), await bytes(`${address.split("?")[0]}?version=1`)];
  expect(plain.equals(Buffer.from(drawnGarden(false)))).toBe(true);
  expect(marked.equals(plain)).toBe(false);
  expect(marked.subarray(1, 4).toString()).toBe("PNG");

  // A version taken back; a lock, whose reason is told.
  await page.getByRole("button", { name: "Reprendre la version 1" }).click();
  await page.getByText("c'est la version 3").waitFor();
  await page.getByRole("button", { name: "Verrouiller…" }).click();
  await page.getByLabel(/Pourquoi/).fill("Constat d'huissier");
  await page.keyboard.press("Enter");
  await page.getByText(/Verrouillé le .* Constat d'huissier/).waitFor();
  expect(await page.getByRole("button", { name: "Annoter" }).count()).toBe(0);
  await page.keyboard.press("Escape");

  // Several at once: one archive; a bin that the lock stops, then one that it does not.
  await fileRow(page, "Local.png").getByRole("checkbox").check();
  await fileRow(page, "Mesures").getByRole("checkbox").check();
  const chosen = page.getByRole("group", { name: "Éléments choisis" });
  const arriving = page.waitForEvent("download");
  await chosen.getByRole("button", { name: "Télécharger (ZIP)" }).click();
  expect((await arriving).suggestedFilename()).toMatch(/\.zip$/);
  await chosen.getByRole("button", { name: "Corbeille" }).click();
  await page
    .getByText(/Constat d'huissier/)
    .first()
    .waitFor();
  await fileRow(page, "Local.png").getByRole("checkbox").uncheck();
  await chosen.getByRole("button", { name: "Corbeille" }).click();
  await expect.poll(() => fileRow(page, "Mesures").count()).toBe(0);
  await page.getByRole("link", { name: "Corbeille (1)" }).click();
  await page.getByRole("button", { name: "Reprendre Mesures.txt" }).click();
  await page.getByRole("link", { name: "Quitter la corbeille" }).click();
  await fileRow(page, "Mesures").waitFor();

  // A tag that the list lacks, typed where it is set, on two at once; taken back, it leaves the list.
  await fileRow(page, "Plan du local").getByRole("checkbox").check();
  await fileRow(page, "Mesures").getByRole("checkbox").check();
  await chosen.getByRole("button", { name: "Étiqueter…" }).click();
  const tags = page.getByRole("dialog", { name: "Étiqueter 2 documents" });
  await tags.getByRole("combobox").fill("Piscine couverte");
  await tags.getByRole("option", { name: "Créer l'étiquette « Piscine couverte »" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Étiquette « Piscine couverte » créée, mise sur 2 documents").waitFor();
  await tags.getByRole("option", { name: "Piscine couverte", selected: true }).waitFor();
  await accessible(page, "étiqueter");
  await tags.getByRole("combobox").fill("PISCINE COUVERTE");
  expect(await tags.getByRole("option").count(), "a name is taken once").toBe(1);
  await page.keyboard.press("Escape");
  await tags.waitFor({ state: "hidden" });
  await fileRow(page, "Mesures").getByText("Piscine couverte").waitFor();
  await page.getByRole("button", { name: "Annuler" }).last().click();
  await expect.poll(() => fileRow(page, "Mesures").getByText("Piscine couverte").count()).toBe(0);
  await chosen.getByRole("button", { name: "Ne rien choisir" }).click();

  // Found by the beginning of its name, from anywhere in the holder.
  await page.getByPlaceholder(/Nom, étiquette/).fill("local pla");
  await expect
    .poll(() => page.getByRole("list", { name: "Documents" }).getByRole("listitem").count())
    .toBe(1);
  await fileRow(page, "Plan du local").waitFor();

  // Binned, seen with who did it, and erased for good after a sentence that says so.
  await fileRow(page, "Plan du local").getByRole("checkbox").check();
  await chosen.getByRole("button", { name: "Corbeille" }).click();
  await page.getByText("Plan du local.pdf » : à la corbeille").waitFor();
  await page.goto(`${page.url().split("?")[0]}?dossier=corbeille`);
  await ready(page);
  const binned = page
    .getByRole("list", { name: "Corbeille" })
    .getByRole("listitem")
    .filter({ hasText: "Plan du local" });
  await binned.getByText(/jeté le .* par Nadia/).waitFor();
  await binned.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Effacer pour de bon…" }).click();
  const sentence = page.getByRole("dialog", { name: "Effacer pour de bon « Plan du local.pdf »" });
  await sentence.getByText(/personne ne pourra les rendre/).waitFor();
  await accessible(page, "effacer pour de bon");
  await sentence.getByRole("button", { name: "Effacer pour de bon" }).click();
  await page.getByText("Plan du local.pdf » : effacé pour de bon").waitFor();
  await expect.poll(() => binned.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a big file goes on where the network left it, on a phone, and a photograph leaves smaller than it was", async () => {
  const { page, complaints } = await colleague(url, "samir", PHONE);
  await documentsOf(page, 5);
  const big = Buffer.alloc(20 * MEGABYTE, 32);
  PDF.copy(big);
  const sent: string[] = [];
  let cut = true;
  await page.route("**/fichiers/envois/*/*", async (route) => {
    const part = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    if (!/^\d+$/.test(part)) return route.continue();
    sent.push(part);
    if (part === "2" && cut) {
      cut = false;
      return route.abort("internetdisconnected");
    }
    return route.continue();
  });
  await page
    .getByLabel("Fichiers à ajouter")
    .setInputFiles({ name: "Dossier complet.pdf", mimeType: "application/pdf", buffer: big });
  await page.getByText("1 fichier envoyé").waitFor({ timeout: 60_000 });
  expect(sent.toSorted(), "only the part that was lost is sent again").toEqual(["1", "2", "2", "3"]);
  await fileRow(page, "Dossier complet").waitFor();

  // A new version as big, whose network goes too; the one before stays.
  sent.length = 0;
  cut = true;
  await openFile(fileRow(page, "Dossier complet"));
  const panel = page.getByRole("dialog", { name: "Dossier complet.pdf" });
  await panel
    .getByLabel("Nouvelle version")
    .setInputFiles({ name: "Dossier revu.pdf", mimeType: "application/pdf", buffer: big });
  await panel.getByText("Version 2", { exact: true }).waitFor({ timeout: 60_000 });
  expect(sent.toSorted(), "only the part that was lost is sent again").toEqual(["1", "2", "2", "3"]);
  await panel.getByRole("link", { name: "Version 1", exact: true }).waitFor();
  await page.keyboard.press("Escape");

  const photo = Buffer.from(
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(4000, 3000);
      const pen = canvas.getContext("2d");
      for (let i = 0; pen && i < 400; i++) {
        pen.fillStyle = `hsl(${i * 7} 60% 50%)`;
        pen.fillRect((i % 20) * 200, Math.floor(i / 20) * 150, 200, 150);
      }
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 1 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    }),
  );
  await page
    .getByLabel("Photo à ajouter")
    .setInputFiles({ name: "image.jpg", mimeType: "image/jpeg", buffer: photo });
  const row = fileRow(page, "Photo 20");
  await row.waitFor();
  await openFile(row);
  const shown = page.getByRole("img", { name: /^Photo 20/ });
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([2560, 1920]);
  expect(complaints).toEqual([]);
});

test("a PDF is read where it stands on a phone, printed or scanned, and one that is broken says so", async () => {
  const { page, complaints } = await colleague(url, "samir", PHONE);
  await documentsOf(page, 6);
  const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });
  await page
    .getByLabel("Fichiers à ajouter")
    .setInputFiles([
      pdf("Poêle.pdf", Buffer.from(plainPdf("Notice du poêle", ["Ramoner deux fois l'an."]))),
      pdf("Scan.pdf", scannedPdf()),
      pdf("Cassé.pdf", PDF),
    ]);
  await page.getByText("3 fichiers envoyés").waitFor();

  await openFile(fileRow(page, "Poêle"));
  const pages = page.getByRole("region", { name: "Poêle.pdf" });
  await pages.getByText("Page 1 sur 1. Notice du poêle Ramoner deux fois l'an.").waitFor();
  await accessible(page, "PDF sur un téléphone", ["scrollable-region-focusable", "aria-hidden-focus"]);
  await page.keyboard.press("Escape");

  await openFile(fileRow(page, "Scan"));
  const sheet = page.getByRole("region", { name: "Scan.pdf" }).locator("figure[data-drawn] canvas");
  await sheet.waitFor();
  const middle = await sheet.evaluate((canvas: HTMLCanvasElement) => [
    ...(canvas.getContext("2d")?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? []),
  ]);
  expect(middle).toEqual([0, 0, 0, 255]);
  await page.keyboard.press("Escape");

  await openFile(fileRow(page, "Cassé"));
  await page.getByText("Ce PDF ne s'affiche pas ici. Téléchargez-le pour le lire.").waitFor();
  expect(complaints).toEqual([]);
});
