import { expect, inject, test } from "vitest";
import { colleague, DESK, ready } from "./browser";

const url = inject("demoUrl");

test("the office says what a new client must tell, on a slow network: its own save is not somebody else's", async () => {
  const { page } = await colleague(url, "claire", DESK);
  // The answer to the form is there before the record that it saved.
  await page.route(/\/reglages\/entreprise\/[^?]*\.data/, async (route) => {
    if (route.request().method() === "GET") await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await page.goto("/reglages/entreprise/nouveaux-clients");
  await ready(page);
  const save = async (asked: string) => {
    await page.getByLabel("Origine").selectOption(asked);
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Réglages enregistrés.").last().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByText("Modifié par quelqu'un d'autre").count()).toBe(0);
    expect(await page.getByLabel("Origine").inputValue()).toBe(asked);
  };
  await save("required");
  await page.goto("/clients/nouveau");
  await ready(page);
  await page.locator('[name="lastName"]').fill("Sansorigine");
  await page.getByRole("button", { name: "Créer le client" }).click();
  await page.getByText("Votre entreprise demande de remplir ce champ dès la création.").waitFor();
  await page.getByLabel("Origine").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Créer le client" }).click();
  await page.getByRole("heading", { name: "Sansorigine" }).waitFor();
  await page.goto("/reglages/entreprise/nouveaux-clients");
  await ready(page);
  await save("shown");
});
