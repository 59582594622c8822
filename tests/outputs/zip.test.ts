import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type ZipEntry, type ZipWritten, zipped } from "~/outputs/zip";
import { openZip } from "~/scripts/unzip.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "zip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* all(entries: ZipEntry[]) {
  yield* entries;
}
async function archive(entries: ZipEntry[], file: string): Promise<ZipWritten[]> {
  const parts: Uint8Array[] = [];
  const written: ZipWritten[] = [];
  const at = Date.parse("2026-11-23T09:00:00Z");
  for await (const part of zipped(all(entries), at, (entry) => written.push(entry))) parts.push(part);
  writeFileSync(file, Buffer.concat(parts));
  return written;
}
async function bytesOf(entry: { open(): AsyncIterable<Uint8Array> }): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of entry.open()) parts.push(part);
  return Buffer.concat(parts);
}

test("whatever goes in comes out, with its size and hash", async () => {
  const file = path.join(folder, "law.zip");
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.stringMatching(/^[a-zé/ ]{1,40}$/),
          body: fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 }),
          deflate: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
      async (entries) => {
        const written = await archive(entries, file);
        const found = await openZip(file);
        expect(found.map((entry) => entry.name)).toEqual(entries.map((entry) => entry.name));
        for (const [i, entry] of found.entries()) {
          const bytes = await bytesOf(entry);
          expect(bytes.equals(Buffer.concat(entries[i]?.body ?? []))).toBe(true);
          expect(written[i]?.bytes).toBe(bytes.length);
          expect(written[i]?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
        }
      },
    ),
    { numRuns: 60, seed: 20261123 },
  );
});

test("other programs open it, accents in the names and more than 65,535 entries", async () => {
  const file = path.join(folder, "many.zip");
  const entries = Array.from({ length: 66_000 }, (_, i) => ({
    name: `pièces/${i}.txt`,
    body: i === 65_999 ? [Buffer.from("dernière")] : [],
    deflate: true,
  }));
  await archive(entries, file);
  expect(await openZip(file)).toHaveLength(66_000);
  const python = spawnSync("python3", [
    "-c",
    "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(len(z.namelist()), z.read('pièces/65999.txt').decode())",
    file,
  ]);
  // Another reader than ours, where there is one.
  if (python.error === undefined)
    expect(python.stdout.toString() + python.stderr.toString()).toBe("66000 dernière\n");
});

test("an archive that was cut is refused", async () => {
  const file = path.join(folder, "cut.zip");
  await archive([{ name: "a", body: [Buffer.from("abc")], deflate: true }], file);
  writeFileSync(path.join(folder, "short.zip"), (await import("node:fs")).readFileSync(file).subarray(0, -3));
  await expect(openZip(path.join(folder, "short.zip"))).rejects.toThrow(/archive/);
});
