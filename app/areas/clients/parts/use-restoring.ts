import { useState } from "react";
import { useFetcher, useRevalidator } from "react-router";
import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import { MOST_CLIENTS } from "~/domain/clients/forms";
import { counted } from "~/domain/french";
import type { Restored } from "~/operations/clients/restore-clients";

/** Puts clients back from the bin with their way back; the list holds it, for the rows that were pressed leave. */
export function useRestoring() {
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const { revalidate } = useRevalidator();
  const { submit } = useFetcher();

  const restore = async (ids: readonly string[]) => {
    setSent(new Set(ids));
    const restored: Restored[] = [];
    let refused = false;
    for (let at = 0; at < ids.length; at += MOST_CLIENTS) {
      const part = ids.slice(at, at + MOST_CLIENTS);
      const back = await post<Restored[]>("/clients/remises", { ids: part.join(",") });
      refused = back === null;
      if (!back) break;
      restored.push(...back);
    }
    setSent(new Set());
    await revalidate();
    if (restored.length > 0) toast({ message: sentenceOf(restored), undo: () => void again(restored) });
    else if (!refused) toast({ message: "Ils étaient déjà de retour." });
  };

  // Back to the bin for the reason each had: those that share one go together.
  const again = async (rows: readonly Restored[]): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    const same = rows
      .filter((row) => row.reason === first.reason && row.note === first.note)
      .slice(0, MOST_CLIENTS);
    await submit(
      { ids: same.map((row) => row.id).join(","), reason: first.reason, note: first.note, read: "on" },
      { method: "post", action: "/clients/mise-a-la-corbeille" },
    );
    return again(rows.filter((row) => !same.includes(row)));
  };
  return { restore: (ids: readonly string[]) => void restore(ids), busy: (id: string) => sent.has(id) };
}

function sentenceOf(restored: Restored[]): string {
  const [first] = restored;
  return first && restored.length === 1
    ? `${first.name} est de nouveau là, statut ${first.label}.`
    : `${counted(restored.length, "client est", "clients sont")} de nouveau là.`;
}
