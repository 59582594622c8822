import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { colleague, type Person, ready } from "./browser";

const url = inject("demoUrl");
interface Got {
  headers: Record<string, unknown>;
  body: string;
}

/** Another program of the company's: it answers 200 and remembers what it was told. */
const got: Got[] = [];
const receiver = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
    response.end("ok");
  });
});
let claire: Person;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  claire = await colleague(url, "claire");
});
afterAll(() => new Promise((resolve) => receiver.close(resolve)));

test("a key is made on screen, works at once, shows its use, and ends when it is closed", async () => {
  const { page } = claire;
  await page.goto("/reglages/api");
  await ready(page);
  await page.getByRole("link", { name: "Créer une clé" }).first().click();
  await page.waitForURL(/nouvelle$/);
  await page.getByRole("button", { name: "Tout décocher" }).click();
  await page.getByLabel("À quoi sert-elle ?").fill("Site de démonstration");
  await page.getByRole("button", { name: "Créer la clé" }).click();
  await page.getByText("Cochez au moins un droit.").waitFor();
  await page.getByLabel("Consulter les fiches clients").check();
  await page.getByRole("button", { name: "Créer la clé" }).click();
  const shown = page.getByLabel("Clé à copier dans votre programme");
  await shown.waitFor();
  const headers = { Authorization: `Bearer ${await shown.inputValue()}` };

  const clients = await fetch(`${url}/api/v1/clients`, { headers });
  expect(clients.status).toBe(200);
  expect((await clients.json()) as unknown).toMatchObject({ rows: expect.any(Array) });
  expect((await fetch(`${url}/api/v1/invoices`, { headers })).status).toBe(403);

  await page.getByRole("link", { name: "C'est noté" }).click();
  const row = page.getByRole("row", { name: /Site de démonstration/ });
  await row.getByText("1 sur").waitFor();
  await row.getByRole("button", { name: "Fermer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Fermer la clé" }).click();
  await row.getByText("Fermée").waitFor();
  expect((await fetch(`${url}/api/v1/clients`, { headers })).status).toBe(401);
});

test("a webhook is added, hears a signed message, and its log says so", async () => {
  const { page } = claire;
  await page.goto("/reglages/webhooks/nouveau");
  await ready(page);
  await page.getByLabel("Nom").fill("Notre site");
  await page.getByLabel("Adresse").fill("https://169.254.169.254/");
  await page.getByRole("button", { name: "Ajouter le webhook" }).click();
  await page
    .getByText(/adresse/i)
    .filter({ visible: true })
    .nth(1)
    .waitFor();
  const { port } = receiver.address() as AddressInfo;
  await page.getByLabel("Adresse").fill(`http://127.0.0.1:${port}/aplomb`);
  await page.getByRole("button", { name: "Ajouter le webhook" }).click();
  const shown = page.getByLabel("Secret à donner au programme qui reçoit");
  await shown.waitFor();
  const secret = await shown.inputValue();
  await page.getByRole("link", { name: "C'est noté" }).click();
  await page.waitForURL(/\/reglages\/webhooks\/[\w-]{8,}$/);
  await page.getByRole("button", { name: "Envoyer un essai" }).click();
  await page.getByRole("table").getByText("Reçu", { exact: true }).waitFor();
  const [told] = got as [Got];
  const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature } = told.headers;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const expected = createHmac("sha256", key)
    .update(`${String(id)}.${String(at)}.${told.body}`)
    .digest("base64");
  expect(signature).toBe(`v1,${expected}`);
  await page.getByRole("button", { name: "Retirer ce webhook" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retirer" }).click();
  await page.waitForURL(/\/reglages\/webhooks$/);
});

test("the page of the API reads well on a phone and runs no script", async () => {
  const { page } = claire;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/api/v1/docs");
  await page.getByRole("heading", { name: "API d'Aplomb" }).waitFor();
  await page.getByText("Créer un client").click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await page.locator("script").count()).toBe(0);
});
