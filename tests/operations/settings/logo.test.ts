import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { getCompany } from "~/operations/settings/get-company";
import { removeLogo } from "~/operations/settings/remove-logo";
import { MAX_LOGO_BYTES, storeLogo } from "~/operations/settings/store-logo";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

test("a logo is kept by its content, and the file stays when it is taken off", async () => {
  const { id } = await storeLogo(as("direction"), "logo.exe", png);
  expect((await getCompany(as("bureau"))).company.logoFileId).toBe(id);
  const row = await env.DB.prepare("select * from file where id = ?").bind(id).first();
  expect(row).toMatchObject({
    owner_kind: "company",
    content_type: "image/png",
    name: expect.stringMatching(/\.png$/),
  });
  await removeLogo(as("direction"));
  expect((await getCompany(as("bureau"))).company.logoFileId).toBeNull();
  expect(await env.FILES.head(String(row?.key))).not.toBeNull();
});

test("anything but a PNG or a JPEG is refused, and so is what is too big, or a role without the right", async () => {
  const text = new TextEncoder().encode("<svg onload=alert(1)>");
  await expect(storeLogo(as("direction"), "logo.png", text)).rejects.toMatchObject({
    problems: [{ code: "logo-kind" }],
  });
  await expect(
    storeLogo(as("direction"), "logo.png", new Uint8Array(MAX_LOGO_BYTES + 1)),
  ).rejects.toMatchObject({
    problems: [{ code: "logo-too-big" }],
  });
  await expect(storeLogo(as("bureau"), "logo.png", png)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(removeLogo(as("commercial"))).rejects.toMatchObject({ kind: "forbidden" });
});
