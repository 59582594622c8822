import { and, asc, eq, getTableColumns, gt, inArray } from "drizzle-orm";
import { issuedDocument } from "~/db/schema/billing";
import { erasurePurge, purgedPiece } from "~/db/schema/privacy";
import { type Break, ORIGIN, verifyLinks } from "~/domain/chain/chain";
import { verb } from "../context.server";

const PAGE = 200;
/** So many purged pieces are named; beyond, they are counted. */
const NAMED = 50;

/**
 * Recomputes the chain of issued documents from its first link: how many hold, and the first that does not. Pieces whose
 * words the law no longer keeps hold by the seal of what is left of them (CH5): they are told apart.
 */
export const verifyChain = verb(
  "chain.read",
  async (
    ctx,
  ): Promise<{
    links: number;
    head: string;
    broken: Break | null;
    first: string | null;
    last: string | null;
    purged: { count: number; pieces: { number: string; at: number }[] };
  }> => {
    const purged = { count: 0, pieces: [] as { number: string; at: number }[] };
    let head = { seq: 0, hash: ORIGIN };
    let first: string | null = null;
    let last: string | null = null;
    for (;;) {
      const links = await ctx.db
        .select({
          ...getTableColumns(issuedDocument),
          seal: purgedPiece.seal,
          purgedAt: erasurePurge.at,
        })
        .from(issuedDocument)
        .leftJoin(
          purgedPiece,
          and(
            eq(purgedPiece.pieceId, issuedDocument.documentId),
            inArray(purgedPiece.kind, ["invoice", "credit-note"]),
          ),
        )
        .leftJoin(erasurePurge, eq(erasurePurge.id, purgedPiece.purgeId))
        .where(gt(issuedDocument.seq, head.seq))
        .orderBy(asc(issuedDocument.seq))
        .limit(PAGE);
      if (links.length === 0) return { links: head.seq, head: head.hash, broken: null, first, last, purged };
      first ??= links[0]?.number ?? null;
      const verified = await verifyLinks(links, head);
      last = links.findLast((link) => link.seq <= verified.head.seq)?.number ?? last;
      head = verified.head;
      for (const { seq, number, purgedAt } of links) {
        if (purgedAt === null || seq > head.seq) continue;
        purged.count += 1;
        if (purged.pieces.length < NAMED) purged.pieces.push({ number, at: purgedAt });
      }
      if (verified.broken)
        return { links: head.seq, head: head.hash, broken: verified.broken, first, last, purged };
    }
  },
);
