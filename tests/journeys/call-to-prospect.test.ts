import type { Locator } from "playwright-core";
import { expect, inject, test } from "vitest";
import { drawnGarden } from "~/db/demo/papers";
import { accessible, colleague, fits, ready } from "./browser";

const url = inject("demoUrl");

/** A phone of 390 points, as the field has them: touch, no mouse. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** A minute of somebody on the telephone, and not one tap that nothing asks for. */
const A_MINUTE = 60_000;
const TAPS = 13;

test("a call from an unknown number is a filed prospect with ouvrage, photo and next action in under a minute, on a phone", async () => {
  const { page, complaints } = await colleague(url, "nadia", PHONE);
  await page.goto("/");
  await ready(page);
  const from = Date.now();
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };

  // The number that rings, typed as it is read.
  await tap(page.getByRole("combobox", { name: "Rechercher" }));
  await page.keyboard.type("07 81 22 33 44");
  await tap(page.getByRole("option", { name: /Créer ce client/ }));
  const phone = page.locator('[name="phones[0].value"]');
  await phone.waitFor();
  expect((await phone.inputValue()).replaceAll(/\D/g, "")).toBe("0781223344");

  // Who it is, and where: the town comes along with its postcode.
  await tap(page.locator('[name="lastName"]'));
  await page.keyboard.type("Lachaume");
  await tap(page.locator('[name="addresses[0].street"]'));
  await page.keyboard.type("14 chemin des Oliviers");
  await tap(page.locator('[name="addresses[0].postcode"]'));
  await page.keyboard.type("13114");
  await tap(page.getByRole("option", { name: /Puyloubier/ }));
  await tap(page.getByLabel("Statut"));
  await page.getByLabel("Statut").selectOption({ label: "Prospect" });
  await tap(page.getByRole("button", { name: "Créer le client" }));
  await page.getByRole("heading", { level: 1, name: /Lachaume/ }).waitFor();
  expect(await page.getByRole("main").locator("select").first().locator("option:checked").textContent()).toBe(
    "Prospect",
  );

  // What it is about, in one press.
  await tap(page.getByRole("group", { name: "Ajouter un ouvrage" }).getByRole("button", { name: "Piscine" }));
  await page.getByRole("list", { name: "Ouvrages" }).getByText("Piscine").first().waitFor();

  // What the camera sees: in the timeline, about that ouvrage.
  const choosing = page.waitForEvent("filechooser");
  await tap(page.getByRole("button", { name: "Photo", exact: true }));
  await (await choosing).setFiles({
    name: "bassin.png",
    mimeType: "image/png",
    buffer: Buffer.from(drawnGarden(false)),
  });
  const history = page.getByRole("region", { name: "Historique" });
  await history.getByRole("img", { name: "bassin.png" }).waitFor();

  // What comes next.
  await tap(page.getByLabel("Note ou compte rendu d'appel"));
  await page.keyboard.type("/relance jeudi 9h Fixer la visite");
  await tap(page.getByRole("button", { name: "Noter", exact: true }));
  const aside = page.getByRole("complementary", { name: "Coordonnées" });
  await aside.getByText("Fixer la visite").waitFor();

  const took = Date.now() - from;
  console.info(`un appel devient un prospect : ${taps} touches, ${(took / 1000).toFixed(1)} s de machine`);
  expect(taps).toBeLessThanOrEqual(TAPS);
  expect(took).toBeLessThan(A_MINUTE);

  await page.reload();
  await ready(page);
  await history.getByRole("img", { name: "bassin.png" }).waitFor();
  expect(
    await history
      .getByRole("img", { name: "bassin.png" })
      .evaluate((img) => (img as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(8);
  await aside.getByRole("link", { name: "07 81 22 33 44" }).waitFor();
  await aside.getByRole("link", { name: /13114 Puyloubier/ }).waitFor();
  await fits(page, "dossier, au téléphone");
  await accessible(page, "dossier, au téléphone");
  expect(complaints).toEqual([]);
});
