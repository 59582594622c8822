import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { client } from "~/db/schema/clients";
import { mergeForm } from "~/domain/merges/forms";
import { getMergePreview } from "~/operations/merges/get-merge-preview";
import { mergeClients } from "~/operations/merges/merge-clients";
import { placesOf } from "~/operations/merges/places";
import { undoMerge } from "~/operations/merges/undo-merge";
import { as, NOW, newWorld } from "../../world/world";
import { dump } from "./dump";
import { Filler } from "./fill";

beforeAll(newWorld);

/** A stream of numbers between 0 and 1, the same for the same seed. */
function luckOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

let made = 0;
const words = fc.constantFrom("", "Morel", "Garnier");
const file = fc.record({
  kind: fc.constantFrom("person" as const, "company" as const),
  civility: fc.constantFrom("", "Mme"),
  firstName: words,
  lastName: fc.constantFrom("Morel", "Garnier"),
  companyName: fc.constantFrom("Les Cyprès", "Morel SARL"),
  siren: fc.constantFrom("", "100000009"),
  observations: fc.constantFrom("", "Ne pas appeler le matin"),
  spaceEnabled: fc.boolean(),
  coded: fc.boolean(),
  originId: fc.constantFrom(null, "or-salon"),
});

type Generated = typeof file extends fc.Arbitrary<infer One> ? One : never;
async function clientOf(of: Generated): Promise<string> {
  const { coded, ...row } = of;
  const id = `m-${++made}`;
  await env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(client, [
        {
          ...row,
          id,
          displayName: row.lastName,
          sortName: row.lastName.toLowerCase(),
          siret: "",
          vatNumber: "",
          code: coded ? `C-${made}` : null,
          statusId: "st-prospect",
          formerCodes: "",
          followedBy: null,
          createdAt: NOW,
          createdBy: "user:u-bureau",
          updatedAt: NOW,
          version: 1,
        },
      ]),
    ),
  );
  return id;
}

const side = fc.constantFrom("kept" as const, "lost" as const);
const choices = fc.dictionary(
  fc.constantFrom("kind", "lastName", "firstName", "observations", "spaceEnabled", "originId", "code"),
  side,
);

async function merged(keptId: string, lostId: string, fields = {}, answersLost = false): Promise<string> {
  const preview = await getMergePreview(as("bureau"), keptId, lostId);
  const { id } = await mergeClients(
    as("bureau"),
    keptId,
    mergeForm.parse({
      lostId,
      keptVersion: preview.kept.version,
      lostVersion: preview.lost.version,
      fields,
      answers: Object.fromEntries(
        preview.answers.map((one) => [one.questionId, answersLost ? "lost" : "kept"]),
      ),
    }),
  );
  return id;
}

/** Places that still name a client. */
async function stillNaming(id: string): Promise<string[]> {
  const places = placesOf("client");
  const counts = await env.DB.batch<{ n: number }>(
    places.map(({ table, column, only }) =>
      env.DB.prepare(
        `select count(*) n from "${table}" where "${column}" = ?${only ? ` and ${only}` : ""}`,
      ).bind(id),
    ),
  );
  return places.filter((_, i) => counts[i]?.results[0]?.n).map(({ table }) => table);
}

test("MG3 MG4 a merge leaves nothing behind at the lost file, and its undo is the identity on every table", async () => {
  await fc.assert(
    fc.asyncProperty(
      file,
      file,
      fc.integer({ min: 1, max: 1_000_000 }),
      choices,
      fc.boolean(),
      async (a, b, seed, fields, answersLost) => {
        const [kept, lost] = [await clientOf(a), await clientOf(b)];
        expect(await new Filler(luckOf(seed)).fill([kept, lost])).toEqual([]);
        const before = await dump();
        const id = await merged(kept, lost, fields, answersLost);
        expect(await stillNaming(lost)).toEqual([]);
        expect(await undoMerge(as("bureau"), id)).toEqual([]);
        expect(await dump()).toEqual(before);
      },
    ),
    { seed: 20261130, numRuns: 12, endOnFailure: true },
  );
}, 240_000);

test("MG4 a file merged twice over is undone from the last merge, and each comes back whole", async () => {
  const [one] = fc.sample(file, { seed: 3, numRuns: 1 });
  if (!one) throw new Error("no file");
  const [a, b, c] = [await clientOf(one), await clientOf(one), await clientOf(one)];
  await new Filler(luckOf(42)).fill([a, b, c], 2);
  const before = await dump();
  const first = await merged(b, a);
  const second = await merged(c, b);
  await expect(undoMerge(as("bureau"), first)).rejects.toMatchObject({
    problems: [{ code: "merge-on-top" }],
  });
  await undoMerge(as("bureau"), second);
  await undoMerge(as("bureau"), first);
  expect(await dump()).toEqual(before);
  await expect(undoMerge(as("bureau"), first)).rejects.toMatchObject({
    problems: [{ code: "merge-undone" }],
  });
}, 120_000);
