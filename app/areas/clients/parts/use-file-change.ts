import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";

interface Answer {
  changed?: {
    before: { name: string; folder: string; binned: boolean };
    after: { name: string; folder: string; binnedAt: number | null };
  };
  problems: { text: string }[];
}
type Change = { name: string } | { folder: string } | { binned: "true" | "false" };

/** Sends a change of one file and says it with the way back. `gone` hides a binned file before the server answers. */
export function useFileChange(row: { id: string; name: string }) {
  const fetcher = useFetcher<Answer>({ key: `file-${row.id}` });
  const send = (change: Change) =>
    void fetcher.submit(change, { method: "post", action: `/fichiers/${row.id}/changement` });
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const undoing = useRef(false);
  const change = (what: Change) => {
    undoing.current = false;
    send(what);
  };
  const said = useRef<unknown>(undefined);
  useEffect(() => {
    const answer = fetcher.data;
    if (!answer || said.current === answer) return;
    said.current = answer;
    if (!answer.changed)
      return toast({ message: answer.problems.map((p) => p.text).join(" "), tone: "problem" });
    if (undoing.current) return;
    const { before, after } = answer.changed;
    toast({
      message:
        after.binnedAt !== null
          ? `${after.name} est à la corbeille`
          : before.folder === after.folder
            ? `Renommé : ${after.name}`
            : `${after.name} : rangé ${after.folder ? `dans « ${after.folder} »` : "hors dossier"}`,
      undo: () => {
        undoing.current = true;
        latest.current(
          after.binnedAt !== null
            ? { binned: "false" }
            : before.folder === after.folder
              ? { name: before.name }
              : { folder: before.folder },
        );
      },
    });
  }, [fetcher.data]);
  return { change, gone: fetcher.formData?.get("binned") === "true" };
}
