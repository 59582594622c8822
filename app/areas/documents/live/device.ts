import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import type { Draft } from "../editor/draft";

/** What this device keeps of a draft: its lines, and its costs apart, which go when the right to see them is gone. */
export class Device {
  private stores: IndexeddbPersistence[] = [];

  constructor(
    private readonly userId: string,
    private readonly documentId: string,
  ) {}

  private pointer = () => `aplomb.salle.${this.userId}.${this.documentId}`;
  private name = (generation: string) => `aplomb.brouillon.${this.userId}.${this.documentId}.${generation}`;
  private costsName = (generation: string) => `${this.name(generation)}.couts`;

  /** Which life of the document this device knows; null when none, or when it keeps nothing. */
  known(): string | null {
    try {
      return window.localStorage.getItem(this.pointer());
    } catch {
      return null;
    }
  }

  /** Brings back what was kept of this life, and keeps what follows. Never rejects: a device may refuse to keep. */
  async keep(generation: string, [lines, costs]: readonly [Y.Doc, Y.Doc], withCosts: boolean): Promise<void> {
    try {
      window.localStorage.setItem(this.pointer(), generation);
      this.stores = [new IndexeddbPersistence(this.name(generation), lines)];
      if (withCosts) this.stores.push(new IndexeddbPersistence(this.costsName(generation), costs));
      else this.forgetCosts(generation);
      const patience = new Promise((resolve) => setTimeout(resolve, 2_000));
      await Promise.race([Promise.all(this.stores.map((store) => store.whenSynced)), patience]);
    } catch {
      this.stores = [];
    }
  }

  /** The right to see costs is gone: nothing of them stays here. */
  forgetCosts(generation: string): void {
    const [, costs] = this.stores;
    if (costs) {
      this.stores.pop();
      void costs.clearData();
    } else indexedDB.deleteDatabase(this.costsName(generation));
  }

  /** What the room had confirmed when the network left: what was done since can be told from it. */
  confirm(draft: Omit<Draft, "costs">): void {
    void this.stores[0]?.set("confirmed", JSON.stringify(draft)).catch(() => undefined);
  }

  async confirmed(): Promise<Omit<Draft, "costs"> | null> {
    const text: unknown = await this.stores[0]?.get("confirmed").catch(() => null);
    return typeof text === "string" ? (JSON.parse(text) as Omit<Draft, "costs">) : null;
  }

  /** Another life of the document began, or it ended: what is kept of this one goes. */
  async forget(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.clearData()));
    this.stores = [];
    window.localStorage.removeItem(this.pointer());
  }

  stop(): void {
    for (const store of this.stores) void store.destroy();
  }
}
