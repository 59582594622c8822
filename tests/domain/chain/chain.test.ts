import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "~/domain/chain/canonical";
import { type Link, linkHash, ORIGIN, sealOf, verifyLinks } from "~/domain/chain/chain";

const FIRST = `{"at":"2026-11-22T09:15:00+01:00","kind":"ticket","lines":[{"label":"Bûches compressées","n":1,"net_ttc_cents":1950,"qty":"3.000","ref":"BUCHE10","unit_cents":650,"vat":"1000"}],"no":"T01-000001","operator":"U7","payments":[{"cents":1950,"mode":"CB"}],"perpetual_total_cents":1950,"till":"T01","total_ttc_cents":1950,"vat":[{"ht_cents":1773,"rate":"1000","ttc_cents":1950,"vat_cents":177}]}`;
const SECOND = `{"at":"2026-11-22T09:20:00+01:00","kind":"ticket","lines":[{"label":"Bûches compressées","n":1,"net_ttc_cents":-650,"qty":"-1.000","ref":"BUCHE10","unit_cents":650,"vat":"1000"}],"no":"T01-000002","operator":"U7","payments":[{"cents":-650,"mode":"CB"}],"perpetual_total_cents":1300,"till":"T01","total_ttc_cents":-650,"vat":[{"ht_cents":-591,"rate":"1000","ttc_cents":-650,"vat_cents":-59}]}`;

async function chained(records: string[]): Promise<Link[]> {
  const links: Link[] = [];
  for (const record of records) {
    const previousHash = links.at(-1)?.hash ?? ORIGIN;
    links.push({ seq: links.length + 1, record, previousHash, hash: await linkHash(previousHash, record) });
  }
  return links;
}

describe("chain", () => {
  test("CH1 key order does not matter, and a parsed record is written back the same", () => {
    expect(canonicalJson({ b: 1, a: [true, null, "é"] })).toBe('{"a":[true,null,"é"],"b":1}');
    expect(canonicalJson(JSON.parse(FIRST) as Json)).toBe(FIRST);
    expect(() => canonicalJson({ a: 0.1 })).toThrow(RangeError);
  });

  test("CH2 the published vectors come out", async () => {
    const links = await chained([FIRST, SECOND]);
    expect(links.map((l) => l.hash)).toEqual([
      "dbcd1760b73f19ee4b67f7cb6a3a79e0f38e510ec9738cc56c8f57836f86c9b4",
      "3131afad03ad545d725b3d6f95f7812cf5f5d1a7742025706534cfdbb10eaf70",
    ]);
  });

  test("CH3 any changed record, and CH4 any missing link, is found at its place", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string(), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        async (records, n) => {
          const links = await chained(records);
          expect(await verifyLinks(links)).toMatchObject({ broken: null, head: { seq: records.length } });
          const at = n % links.length;
          const forged = links.map((l, i) => (i === at ? { ...l, record: `${l.record}x` } : l));
          expect((await verifyLinks(forged)).broken).toEqual({ seq: at + 1, reason: "hash" });
          if (at < links.length - 1)
            expect((await verifyLinks(links.filter((_, i) => i !== at))).broken).toEqual({
              seq: at + 2,
              reason: "hole",
            });
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });

  test("CH5 a link without its words holds by the seal of what is left, and no other rest passes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        async (records, n) => {
          const links = await chained(records);
          const at = n % links.length;
          const rest = async (link: Link, residue: string): Promise<Link> => ({
            ...link,
            record: residue,
            seal: await sealOf(link.hash, "rest"),
          });
          const among = (one: Link) => links.map((link, i) => (i === at ? one : link));
          const [link] = links.slice(at, at + 1);
          if (!link) return;
          expect((await verifyLinks(among(await rest(link, "rest")))).broken).toBeNull();
          const broken = { seq: at + 1, reason: "hash" };
          expect((await verifyLinks(among(await rest(link, "other")))).broken).toEqual(broken);
          expect((await verifyLinks(among({ ...link, record: "rest" }))).broken).toEqual(
            link.record === "rest" ? null : broken,
          );
        },
      ),
      { seed: 9, numRuns: 40 },
    );
  });

  test("CH3 a chain is verified page by page from its head", async () => {
    const links = await chained(["a", "b", "c"]);
    const { head } = await verifyLinks(links.slice(0, 2));
    expect(await verifyLinks(links.slice(2), head)).toMatchObject({ broken: null, head: { seq: 3 } });
    expect((await verifyLinks(links.slice(2), { seq: 2, hash: ORIGIN })).broken).toEqual({
      seq: 3,
      reason: "previous",
    });
  });
});
