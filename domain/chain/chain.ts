import { sha256Hex } from "./sha256";

/** What stands before the first link (CH2). */
export const ORIGIN = "0".repeat(64);

export interface Link {
  seq: number;
  record: string;
  previousHash: string;
  hash: string;
  /** Where the record lost its words by law: what seals what is left of it (CH5). */
  seal?: string | null;
}

export type Break = { seq: number; reason: "hole" | "previous" | "hash" };

/** Hash of a canonical record after its predecessor (CH2). */
export const linkHash = (previousHash: string, record: string): Promise<string> =>
  sha256Hex(previousHash + record);

/** What seals the rest of a link that lost its words: the hash that the next link holds to, then what is left (CH5). */
export const sealOf = (hash: string, residue: string): Promise<string> => sha256Hex(hash + residue);

/**
 * Walks links in order from `after` and returns the first that does not hold (CH3, CH4), or null and the head to go
 * on from, so that long chains are verified page by page.
 */
export async function verifyLinks(
  links: readonly Link[],
  after: { seq: number; hash: string } = { seq: 0, hash: ORIGIN },
): Promise<{ broken: Break | null; head: { seq: number; hash: string } }> {
  let head = after;
  for (const link of links) {
    if (link.seq !== head.seq + 1) return { broken: { seq: link.seq, reason: "hole" }, head };
    if (link.previousHash !== head.hash) return { broken: { seq: link.seq, reason: "previous" }, head };
    const holds = link.seal
      ? link.seal === (await sealOf(link.hash, link.record))
      : link.hash === (await linkHash(link.previousHash, link.record));
    if (!holds) return { broken: { seq: link.seq, reason: "hash" }, head };
    head = { seq: link.seq, hash: link.hash };
  }
  return { broken: null, head };
}
