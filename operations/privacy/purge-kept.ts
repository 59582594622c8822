import { eq, sql } from "drizzle-orm";
import { bulkInsert, inIds } from "~/db/batch";
import { issuedDocument } from "~/db/schema/billing";
import { erasurePurge, erasureTerm, purgedPiece } from "~/db/schema/privacy";
import { viewerKey } from "~/domain/access/permissions";
import { residueOf } from "~/domain/billing/residue";
import { canonicalJson, type Json } from "~/domain/chain/canonical";
import { linkHash, sealOf } from "~/domain/chain/chain";
import { sha256Hex } from "~/domain/chain/sha256";
import type { PurgeForm } from "~/domain/privacy/forms";
import { dueOf, firstUntil } from "~/domain/privacy/retention";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { conflict, notFound, refused } from "../refusals";
import { foundTogether } from "../search/together";
import { clearedAway } from "./clear-away";
import {
  erasingEnded,
  filesErased,
  indexesForget,
  objectsNoted,
  tellingErased,
  wordsForgotten,
} from "./erasing-writes";
import { factsAsked, type KeptThing, keptFacts, keptKinds, thingsOf } from "./kept";
import { erasureOf, idsOf, loadErasable } from "./load-erasure";
import { booksUnworded, contractsGone, papersNamed, placesGone, purgeBegun, WHOSE } from "./purge-writes";
import { wordsOf } from "./words-of";

/** Fingerprint of the very things that may go: what a person saw is what leaves (PV12). */
export const seenOf = (due: readonly KeptThing[]): Promise<string> =>
  sha256Hex(due.map(({ kind, id, until }) => `${kind} ${id} ${until}`).join("\n"));

/**
 * Lets go of what the law no longer keeps of an erased client (PV12..PV15): contracts whole, books without their words,
 * in one commit; the bytes leave the store right after and, where it is away, by night. Conflict where what may go is
 * not what the person saw, refused where nothing may or where a link of the chain no longer holds. There is no way back.
 * Returns the id of its line beside the register.
 */
export const purgeKept = verb(
  "client.erase",
  async (ctx, clientId: string, form: PurgeForm): Promise<string> => {
    await loadErasable(ctx, clientId);
    const line = await erasureOf(ctx, clientId);
    if (!line) throw notFound("erasure");
    const ids = await idsOf(ctx, clientId);
    const facts = await keptFacts(ctx, ids);
    const kept = thingsOf(facts);
    const due = dueOf(kept, ctx.today);
    if (due.length === 0) throw refused(problem("purge-nothing-due"));
    if (form.seen !== (await seenOf(due))) throw conflict();
    const [rests, words] = await Promise.all([restsOf(ctx, due), wordsOf(ctx, ids)]);
    const seals = new Map(rests.map(({ documentId, seal }) => [documentId, seal]));
    const id = ctx.newId();
    const gone = keptKinds(due);
    await ctx.commit({
      guards: [
        ...purgeBegun(ids, due),
        ...factsAsked(WHOSE).map(({ kind, question }, i) =>
          must(`${kind} as seen`, sql`(${sql.raw(question)}) = ${facts[i] ?? "[]"}`),
        ),
      ],
      writes: [
        ctx.db.insert(erasurePurge).values({
          id,
          erasureId: line.id,
          at: ctx.now,
          by: viewerKey(ctx.viewer),
          byName: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
          gone,
        }),
        ...bulkInsert(
          purgedPiece,
          due.map((one) => ({
            kind: one.kind,
            pieceId: one.id,
            purgeId: id,
            number: one.number,
            law: one.law,
            until: one.until,
            seal: seals.get(one.id) ?? null,
          })),
        ),
        ...indexesForget(true),
        ...foundTogether([
          ...papersNamed(),
          ...objectsNoted(line.id),
          ...tellingErased(),
          ...contractsGone(),
          ...booksUnworded(rests),
          ...filesErased(line.id),
          ...placesGone(),
        ]),
        ...indexesForget(false),
        ...wordsForgotten(words),
        ctx.db
          .update(erasureTerm)
          .set({ dueOn: firstUntil(kept.filter((one) => !due.includes(one))), toldOn: null })
          .where(eq(erasureTerm.erasureId, line.id)),
        erasingEnded(),
      ],
      change: {
        kind: "client",
        id: clientId,
        action: "purged",
        after: { erasure: line.id, purge: id, gone: gone.map(({ kind, count }) => ({ kind, count })) },
      },
      event: {
        name: "changed",
        subjectId: clientId,
        topics: ["erasures", `client:${clientId}`, "invoices", "payments", "orders", "quotes"],
      },
    });
    // What does not leave now leaves by night: their rows are gone, nobody reaches the bytes.
    await clearedAway(ctx, line.id).catch(() => 0);
    return id;
  },
);

/** What stays of each link of the chain, sealed (CH5). Throws purge-broken-link: nobody washes a forged piece clean. */
async function restsOf(ctx: Ctx, due: readonly KeptThing[]) {
  const ids = due.filter(({ kind }) => kind === "invoice" || kind === "credit-note").map((one) => one.id);
  const links = await ctx.db.select().from(issuedDocument).where(inIds(issuedDocument.documentId, ids));
  return Promise.all(
    links.map(async ({ documentId, number, record, previousHash, hash }) => {
      if (hash !== (await linkHash(previousHash, record)))
        throw refused(problem("purge-broken-link", undefined, { number }));
      const residue = canonicalJson(residueOf(JSON.parse(record) as Json));
      return { documentId, residue, seal: await sealOf(hash, residue) };
    }),
  );
}
