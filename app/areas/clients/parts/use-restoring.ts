import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";
import { counted } from "~/domain/french";
import type { Restored } from "~/operations/clients/restore-clients";

interface Answer {
  restored?: Restored[];
  problems: { text: string }[];
}

/** Puts clients back from the bin with their way back; the list holds it, for the rows that were pressed leave. */
export function useRestoring() {
  const { data, state, formData, submit } = useFetcher<Answer>();
  const undo = useFetcher();
  const undoing = useRef(undo.submit);
  useEffect(() => {
    undoing.current = undo.submit;
  });
  const said = useRef<Answer | undefined>(undefined);
  useEffect(() => {
    if (!data || said.current === data) return;
    said.current = data;
    const { restored, problems } = data;
    if (!restored) return toast({ message: problems.map((p) => p.text).join(" "), tone: "problem" });
    toast({ message: sentenceOf(restored), ...(restored.length > 0 ? { undo: () => again(restored) } : {}) });
    // Back to the bin for the reason each had: those that share one go together.
    function again(rows: Restored[]) {
      const [first] = rows;
      if (!first) return;
      const same = rows.filter((row) => row.reason === first.reason && row.note === first.note);
      void undoing
        .current(
          { ids: same.map((row) => row.id).join(","), reason: first.reason, note: first.note, read: "on" },
          { method: "post", action: "/clients/mise-a-la-corbeille" },
        )
        .then(() => again(rows.filter((row) => !same.includes(row))));
    }
  }, [data]);
  const sent = state === "idle" ? "" : `,${String(formData?.get("ids") ?? "")},`;
  return {
    restore: (ids: readonly string[]) =>
      void submit({ ids: ids.join(",") }, { method: "post", action: "/clients/remises" }),
    busy: (id: string) => sent.includes(`,${id},`),
  };
}

function sentenceOf(restored: Restored[]): string {
  const [first] = restored;
  if (!first) return "Ils étaient déjà de retour.";
  return restored.length === 1
    ? `${first.name} est de nouveau là, statut ${first.label}.`
    : `${counted(restored.length, "client est", "clients sont")} de nouveau là.`;
}
