import { expect, inject, test } from "vitest";
import { colleague, DESK, ready } from "./browser";

const url = inject("demoUrl");

test("a person typed at the door of a company known joins it, and leaves again by the toast", async () => {
  const { page, complaints } = await colleague(url, "nadia", DESK);
  await page.goto("/clients/nouveau");
  await ready(page);
  await page.getByText("Société", { exact: true }).click();
  await page.locator('[name="companyName"]').fill("SARL Braise et Granit");
  await page.locator('[name="phones[0].value"]').fill("07 81 99 88 77");
  await page.getByRole("button", { name: "Créer le client" }).click();
  await page.getByRole("heading", { level: 1, name: /Braise et Granit/ }).waitFor();
  const file = page.url();

  await page.goto("/clients/nouveau?q=Moal%20Ana%2007%2081%2099%2088%2077");
  await ready(page);
  await page.getByRole("button", { name: "Ajouter un téléphone" }).click();
  await page.locator('[name="phones[1].value"]').fill("07 81 99 88 66");
  await page.getByText("07 81 99 88 66 ira sur la fiche, à son nom.").waitFor();
  await page.getByRole("button", { name: "Ajouter comme interlocuteur" }).click();
  await page.waitForURL(file);
  await page.getByText("Ana Moal est interlocuteur de SARL Braise et Granit.").waitFor();
  await page.getByText("07 81 99 88 66").first().waitFor();
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByText("Ana Moal n'est plus interlocuteur de SARL Braise et Granit.").waitFor();
  await page.goto(`${file}/fiche`);
  await ready(page);
  expect(await page.locator('[name="interlocutors[0].lastName"]').count()).toBe(0);
  expect(await page.locator('[name="phones[1].value"]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a SIREN typed in the search opens the form as the register knows it; a name offers those of that name", async () => {
  const { page, complaints } = await colleague(url, "nadia", DESK);
  const bocage = {
    name: "MENUISERIE DU BOCAGE",
    siren: "732829320",
    siret: "73282932000074",
    vatNumber: "FR44732829320",
    address: { street: "8 Rue de la Gare", postcode: "61000", city: "Alençon" },
    closed: false,
  };
  await page.route(/\/clients\/societes-connues/, (route) => route.fulfill({ json: [bocage] }));
  const value = (name: string) => page.locator(`[name="${name}"]`).inputValue();
  await page.goto("/");
  await ready(page);
  await page.getByRole("combobox", { name: "Rechercher" }).click();
  await page.keyboard.type("732 829 320");
  await page.getByRole("option", { name: /Créer ce client/ }).click();
  await page.getByText("D'après le registre").waitFor();
  expect(await value("companyName")).toBe("MENUISERIE DU BOCAGE");
  expect(await value("addresses[0].city")).toBe("Alençon");

  await page.goto("/clients/nouveau?q=SARL%20Menuiserie%20du%20Bocage");
  await ready(page);
  expect(await value("siren")).toBe("");
  await page.getByRole("button", { name: /MENUISERIE DU BOCAGE/ }).click();
  expect(await value("siren")).toBe("732829320");
  expect(complaints).toEqual([]);
});
