import type { ItemLine } from "~/domain/documents/document";
import type { Quantity } from "~/domain/money/money";
import { acrossBreak, type Tier, tierAt } from "~/domain/prices/price";

/** Asks the server for the prices of articles for the client of this document. */
export type AskTiers = (articleIds: string[]) => Promise<{ id: string; tiers?: Tier[] }[]>;

/**
 * What articles of this document cost at every quantity (ART-22): come with the search, or asked for when the cursor
 * enters a quantity. Nothing is priced anew for an article whose prices are not known here.
 */
export class Tiers {
  private readonly known = new Map<string, Tier[]>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly ask: AskTiers,
    /** Told when a quantity brings a line to another price. */
    readonly crossed: (line: ItemLine, tier: Tier) => void = () => undefined,
  ) {}

  learn(articleId: string, tiers: Tier[] | undefined): void {
    if (tiers) this.known.set(articleId, tiers);
  }

  /** Makes sure that the prices of an article are known; true once they came just now. */
  async want(articleId: string | null): Promise<boolean> {
    if (articleId === null || this.known.has(articleId) || this.asked.has(articleId)) return false;
    this.asked.add(articleId);
    try {
      for (const { id, tiers } of await this.ask([articleId])) this.learn(id, tiers);
      return this.known.has(articleId);
    } catch {
      // Offline: prices stay as they are, and the next entry asks again.
      return false;
    } finally {
      this.asked.delete(articleId);
    }
  }

  /** The line at its new quantity, priced anew across a break unless its price was typed (PR9). */
  priced(line: ItemLine, was: Quantity): ItemLine {
    const tiers = this.known.get(line.articleId ?? "");
    if (!tiers) return line;
    const priced = acrossBreak(line, tiers, was, line.quantity);
    const tier = tierAt(tiers, line.quantity);
    if (priced !== line && tier) this.crossed(priced, tier);
    return priced;
  }
}
