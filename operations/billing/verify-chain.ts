import { asc, gt } from "drizzle-orm";
import { issuedDocument } from "~/db/schema/billing";
import { type Break, ORIGIN, verifyLinks } from "~/domain/chain/chain";
import { verb } from "../context.server";

const PAGE = 200;

/** Recomputes the chain of issued documents from its first link: how many hold, and the first that does not. */
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
  }> => {
    let head = { seq: 0, hash: ORIGIN };
    let first: string | null = null;
    let last: string | null = null;
    for (;;) {
      const links = await ctx.db
        .select()
        .from(issuedDocument)
        .where(gt(issuedDocument.seq, head.seq))
        .orderBy(asc(issuedDocument.seq))
        .limit(PAGE);
      if (links.length === 0) return { links: head.seq, head: head.hash, broken: null, first, last };
      first ??= links[0]?.number ?? null;
      const verified = await verifyLinks(links, head);
      last = links.findLast((link) => link.seq <= verified.head.seq)?.number ?? last;
      head = verified.head;
      if (verified.broken) return { links: head.seq, head: head.hash, broken: verified.broken, first, last };
    }
  },
);
