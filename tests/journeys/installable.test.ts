import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";
import { DEMO_PASSWORD } from "~/db/demo/accounts";
import { CHROMIUM, signIn } from "./browser";

test("the browser offers to install Aplomb from its start page", async () => {
  // Private windows never offer to install: this one has a profile of its own.
  const profile = mkdtempSync(path.join(tmpdir(), "profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...CHROMIUM,
    baseURL: inject("demoUrl"),
  });
  try {
    const page = await context.newPage();
    await signIn(page, "claire@azur-flamme.example", DEMO_PASSWORD);
    await page.goto("/");
    const devtools = await context.newCDPSession(page);
    const { errors, data, url } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect((await devtools.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
    const { icons, start_url } = JSON.parse(data ?? "{}") as {
      icons: { src: string; type: string }[];
      start_url: string;
    };
    expect(new URL(start_url, url).href).toBe(page.url());
    for (const { src, type } of icons) {
      const answer = await context.request.get(new URL(src, url).href);
      expect([answer.status(), answer.headers()["content-type"]], src).toEqual([200, type]);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
