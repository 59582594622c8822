import { describe, expect, inject, test } from "vitest";
import { DEMO_PASSWORD } from "~/db/demo/accounts";
import { signedHeaders } from "../world/svix";
import { accessible, awake, colleague, PHONE, person, ready, signIn } from "./browser";

const url = inject("demoUrl");

describe("doors", () => {
  test("what another service signs comes in without an origin; what it did not sign stays outside", async () => {
    const body = JSON.stringify({ type: "email.delivered", data: { email_id: "unknown" } });
    const post = async (sent: string) =>
      fetch(`${url}/webhooks/resend`, {
        method: "POST",
        headers: await signedHeaders("msg_door", body),
        body: sent,
      });
    expect((await post(body)).status).toBe(204);
    expect((await post(`${body} `)).status).toBe(401);
    expect((await fetch(`${url}/connexion`, { method: "POST", body })).status).toBe(403);
  });

  test("a visitor is sent to the log-in and comes back to the wanted page", async () => {
    const { page, complaints } = await person(url);
    await page.goto("/devis?etat=sent");
    await page.waitForURL("**/connexion?vers=*");
    await awake(page);
    await accessible(page, "connexion");
    await page.getByLabel("Adresse e-mail").fill("hugo@azur-flamme.example");
    await page.getByLabel("Mot de passe", { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.waitForURL("**/devis?etat=sent");
    await page.getByRole("heading", { level: 1, name: "Devis" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("a wrong password gets one sentence that does not say which of the two is wrong", async () => {
    const said: string[] = [];
    for (const email of ["anne@azur-flamme.example", "personne@azur-flamme.example"]) {
      const { page, context, complaints } = await person(url, PHONE);
      await page.goto("/connexion");
      await awake(page);
      await page.getByLabel("Adresse e-mail").fill(email);
      await page.getByLabel("Mot de passe", { exact: true }).fill("pas-le-bon-mot");
      await page.getByRole("button", { name: "Se connecter" }).click();
      said.push(await page.getByRole("alert").innerText());
      expect(await page.getByLabel("Adresse e-mail").inputValue()).toBe(email);
      await accessible(page, "connexion refusée");
      expect(complaints).toEqual([]);
      await context.close();
    }
    expect(said[0]).toMatch(/mot de passe/i);
    expect(said[1]).toBe(said[0]);
  });

  test("logging out closes every page of the session", async () => {
    const { page, context, complaints } = await colleague(url, "luc");
    await page.getByRole("button", { name: "Menu de Luc Perrin" }).click();
    await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
    await page.waitForURL("**/connexion**");
    const other = await context.newPage();
    await other.goto("/clients");
    await other.waitForURL("**/connexion?vers=*");
    expect(complaints).toEqual([]);
  });

  test("a session closed from the profile closes the other browser", async () => {
    const desk = await colleague(url, "ines");
    const phone = await person(url, PHONE);
    await signIn(phone.page, "ines@azur-flamme.example", DEMO_PASSWORD);
    await desk.page.goto("/profil/appareils");
    await ready(desk.page);
    await accessible(desk.page, "appareils");
    await desk.page.getByRole("button", { name: "Déconnecter", exact: true }).first().click();
    await desk.page
      .getByRole("button", { name: "Déconnecter", exact: true })
      .first()
      .waitFor({ state: "detached" });
    await phone.page.goto("/clients");
    await phone.page.waitForURL("**/connexion?vers=*");
    await desk.page.goto("/clients");
    await desk.page.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  });
});
