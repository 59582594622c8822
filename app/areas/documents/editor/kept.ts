import { settled } from "~/domain/documents/settle";
import type { Draft } from "./draft";
import type { Kept } from "./saver";

const PREFIX = "aplomb.saisie";
const keyOf = (userId: string, documentId: string) => `${PREFIX}.${userId}.${documentId}`;

/** What was written before lines had all they have now gets it. */
const agreed = <D extends Draft>(draft: D): D => ({ ...draft, body: settled(draft.body) });

/** Unsaved work kept on this device, one entry a person and document; storage that refuses is told once by null. */
export function keptOnDevice(storage: Storage, userId: string, documentId: string) {
  const key = keyOf(userId, documentId);
  return {
    read(): Kept | null {
      try {
        const text = storage.getItem(key);
        const kept = text ? (JSON.parse(text) as Kept) : null;
        return kept && Array.isArray(kept.draft?.body?.lines) && typeof kept.base?.version === "number"
          ? { ...kept, draft: agreed(kept.draft), base: agreed(kept.base) }
          : null;
      } catch {
        return null;
      }
    },
    keep(kept: Kept): boolean {
      try {
        storage.setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    forget(): void {
      try {
        storage.removeItem(key);
      } catch {
        // A device without storage has nothing to forget.
      }
    },
  };
}
