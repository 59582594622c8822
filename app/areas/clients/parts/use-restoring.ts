import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";

interface Answer {
  restored?: { id: string; before: string; version: number; name: string; label: string };
  problems: { text: string }[];
}

/** Puts clients back from the bin, each with its way back; the list holds it, for the row that was pressed leaves. */
export function useRestoring() {
  const { data, state, formAction, submit } = useFetcher<Answer>();
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
    const { id, before, version, name, label } = restored;
    toast({
      message: label ? `${name} est de nouveau là, statut ${label}.` : `${name} est de nouveau là.`,
      ...(label
        ? {
            undo: () =>
              void undoing.current(
                { statusId: before, version },
                { method: "post", action: `/clients/${id}/statut` },
              ),
          }
        : {}),
    });
  }, [data]);
  const address = (id: string) => `/clients/${id}/remise`;
  return {
    restore: (id: string) => void submit(null, { method: "post", action: address(id) }),
    busy: (id: string) => state !== "idle" && formAction === address(id),
  };
}
