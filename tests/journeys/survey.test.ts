import { expect, inject, test } from "vitest";
import { accessible, awake, colleague, fits, PHONE, person, ready } from "./browser";

const url = inject("demoUrl");
const CLIENT = "/clients/demo-cli-0007";

test("a survey answered by a customer from the mail's link: the result, the alert and the action", async () => {
  const { page, complaints } = await colleague(url, "nadia");
  await page.goto(`${CLIENT}/rapports`);
  await ready(page);
  await page.getByRole("link", { name: "Envoyer une enquête" }).click();
  await page.getByLabel("À", { exact: false }).last().fill("client@exemple.fr");
  await accessible(page, "envoi d'une enquête");
  await page.getByRole("button", { name: "Envoyer l'enquête" }).click();
  await page.waitForURL(`**${CLIENT}/rapports`);
  await page.getByText("En attente").waitFor();

  await page.goto("/messages");
  await ready(page);
  await page
    .getByRole("link", { name: /Votre avis sur notre travail/ })
    .first()
    .click();
  await page.waitForURL(/\/messages\/[\w-]{8,}$/);
  const link = await page
    .frameLocator("iframe")
    .getByRole("link", { name: "Donner mon avis" })
    .getAttribute("href");
  expect(link).toContain("/enquete/");

  const customer = await person(url, PHONE);
  await customer.page.goto(link ?? "");
  await awake(customer.page);
  await fits(customer.page, "enquête");
  await accessible(customer.page, "enquête");
  const why = customer.page.getByLabel("Que s'est-il passé ?");
  expect(await why.isVisible()).toBe(false);
  // Sent empty: the sentence stands at its field.
  await customer.page.getByRole("button", { name: "Envoyer mes réponses" }).click();
  await customer.page.getByText("Une réponse est attendue ici.").waitFor();
  await customer.page.getByRole("radio", { name: "2", exact: true }).check({ force: true });
  await why.fill("Personne n'est venu.");
  await customer.page.getByRole("button", { name: "Envoyer mes réponses" }).click();
  await customer.page.getByRole("heading", { name: "Merci pour votre réponse" }).waitFor();
  await accessible(customer.page, "merci");
  expect(customer.complaints).toEqual([]);

  // Without scripts: the same page, its answer there to be changed, and nothing behind a wrong secret.
  const plain = await person(url, { ...PHONE, javaScriptEnabled: false });
  await plain.page.goto(`${link}?changer`);
  expect(await plain.page.getByLabel("Que s'est-il passé ?").inputValue()).toBe("Personne n'est venu.");
  await plain.page.getByRole("radio", { name: "3", exact: true }).check({ force: true });
  await plain.page.getByRole("button", { name: "Envoyer mes réponses" }).click();
  await plain.page.getByRole("heading", { name: "Merci pour votre réponse" }).waitFor();
  const wrong = await plain.page.goto(`${url}/enquete/${"x".repeat(43)}`);
  expect(wrong?.status()).toBe(404);
  await plain.page.getByRole("heading", { name: "Ce lien n'est plus valable" }).waitFor();

  // The direction hears, the file tells, somebody has something to do, and the bars lead to the answer.
  const claire = await colleague(url, "claire");
  await claire.page.goto("/notifications");
  await claire.page
    .getByText(/donne 2 \/ 10 à l'enquête/)
    .first()
    .waitFor();
  await claire.page.goto("/actions?qui=tous");
  await claire.page
    .getByText(/Note de 2 \/ 10 à l'enquête/)
    .first()
    .waitFor();
  await claire.page.goto("/enquetes/demo-form-avis");
  await ready(claire.page);
  await accessible(claire.page, "résultats");
  await claire.page
    .getByRole("region", { name: "Nous recommanderiez-vous à un proche ?" })
    .getByRole("link", { name: /^3 .*réponses? / })
    .click();
  await claire.page.getByRole("table", { name: "Réponses" }).getByText("Personne n'est venu.").waitFor();
  expect([...complaints, ...claire.complaints]).toEqual([]);
});
