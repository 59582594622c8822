import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { company } from "~/db/schema/settings";
import { newId } from "~/operations/context.server";
import { sweepOrphans } from "~/operations/files/sweep-orphans";
import { storedFile } from "~/operations/files/writes";
import { as, asSystem, newWorld } from "../../world/world";

beforeAll(newWorld);

const HOUR = 3600_000;
const keys = async () => (await env.FILES.list()).objects.map((object) => object.key);

/** Bytes whose commit never came; R2 stamps them with the real clock, so the night is counted from it. */
async function orphan(now: number): Promise<string> {
  const { id } = await storedFile(as("bureau", now), {
    ownerKind: "client",
    ownerId: "c-turpin",
    name: "perdu.pdf",
    contentType: "application/pdf",
    bytes: new TextEncoder().encode("%PDF-1.7"),
  });
  return id;
}

test("bytes of a refused commit leave after a day; kept files and what a record names stay, page after page", async () => {
  const now = Date.now();
  const lost = [await orphan(now), await orphan(now), await orphan(now)];
  const kept: string[] = [];
  for (let i = 0; i < 3; i++) {
    const ctx = as("bureau", now);
    const made = await storedFile(ctx, {
      ownerKind: "client",
      ownerId: "c-turpin",
      name: `${i}.pdf`,
      contentType: "application/pdf",
      bytes: new TextEncoder().encode("%PDF-1.7"),
    });
    await ctx.commit({ writes: [made.statement], change: { kind: "file", id: made.id, action: "stored" } });
    kept.push(made.id);
  }
  const logo = await orphan(now);
  await asSystem().db.update(company).set({ logoFileId: logo }).where(eq(company.id, "company"));

  expect(await sweepOrphans(asSystem(now + 23 * HOUR))).toBe(0);
  const night = asSystem(now + 25 * HOUR);
  const young = await orphan(now + 20 * HOUR);
  expect(await sweepOrphans(night, 2)).toBe(3);
  expect(await sweepOrphans(night, 2)).toBe(0);
  expect((await keys()).toSorted()).toEqual([...kept, logo, young].map((id) => `files/${id}`).toSorted());
  expect(await keys()).not.toContain(`files/${lost[0]}`);
});

test("what lies elsewhere in the store is not looked at; only the system sweeps", async () => {
  await env.FILES.put("exports/a.zip", "x");
  await env.FILES.put(`files/${newId(Date.now() - 40 * 24 * HOUR)}`, "x");
  const before = await keys();
  await sweepOrphans(asSystem(Date.now() + 25 * HOUR));
  expect(before.filter((key) => key.startsWith("exports/"))).toEqual(
    (await keys()).filter((key) => key.startsWith("exports/")),
  );
  await expect(sweepOrphans(as("direction"))).rejects.toMatchObject({ kind: "forbidden" });
});
