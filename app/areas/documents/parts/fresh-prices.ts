import type { Tier } from "~/domain/prices/price";

export interface FreshPrice {
  id: string;
  tiers?: Tier[];
  purchasePrice?: number | null;
}

/** Today's prices of articles for a client, at every quantity. Rejects without network. */
export async function freshPrices(
  ids: string[],
  buyer: string | null,
  signal?: AbortSignal,
): Promise<FreshPrice[]> {
  const response = await fetch("/documents/prix", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ articles: [...new Set(ids)], client: buyer }),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw new Error(`prices ${response.status}`);
  return ((await response.json()) as { prices: FreshPrice[] }).prices;
}
