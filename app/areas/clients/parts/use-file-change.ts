import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { useInPlace } from "~/app/ui/form/in-place";
import { toast } from "~/app/ui/toast";

interface Answer {
  changed?: {
    before: { name: string; folder: string; binned: boolean };
    after: { name: string; folder: string; binnedAt: number | null };
    version: number;
  };
  problems: { text: string }[];
}
type Change =
  | { name: string; version: number }
  | { folder: string; version: number }
  | { binned: "true" | "false" };

/**
 * Sends a change of one file and says it with the way back. `gone` hides a binned file before the server answers,
 * `naming` is its name being changed in place.
 */
export function useFileChange(row: { id: string; name: string; version: number }) {
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
    const { before, after, version } = answer.changed;
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
              ? { name: before.name, version }
              : { folder: before.folder, version },
        );
      },
    });
  }, [fetcher.data]);
  const naming = useInPlace({
    value: row.name,
    version: row.version,
    fetcher,
    send: (name, version) => change({ name, version }),
  });
  return { change, naming, gone: fetcher.formData?.get("binned") === "true" };
}
