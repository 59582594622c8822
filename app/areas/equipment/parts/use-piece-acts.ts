import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";

interface Answer {
  planned?: string;
  problems?: { text: string }[];
}

/** What one does with a piece in one press, each with its way back. */
export function usePieceActs() {
  const { data, state, submit } = useFetcher<Answer>();
  const undo = useFetcher();
  const undoing = useRef(undo.submit);
  useEffect(() => {
    undoing.current = undo.submit;
  });
  const asked = useRef<{ message: string; back: (answer: Answer) => [string, Record<string, string>] }>(null);
  useEffect(() => {
    if (!data || !asked.current) return;
    const { message, back } = asked.current;
    asked.current = null;
    const problems = data.problems ?? [];
    if (problems.length > 0)
      return toast({ message: problems.map((one) => one.text).join(" "), tone: "problem" });
    const [action, fields] = back(data);
    toast({ message, undo: () => void undoing.current(fields, { method: "post", action }) });
  }, [data]);
  const post = (
    action: string,
    fields: Record<string, string | number>,
    message: string,
    back: (answer: Answer) => [string, Record<string, string>],
  ) => {
    asked.current = { message, back };
    void submit(fields, { method: "post", action });
  };
  const restored = (id: string) => (): [string, Record<string, string>] => [`/equipements/${id}/retour`, {}];
  return {
    busy: state !== "idle",
    remove: ({ id, label, version }: { id: string; label: string; version: number }) =>
      post(`/equipements/${id}/retrait`, { version }, `${label} : retiré`, restored(id)),
    bin: ({ id, label, version }: { id: string; label: string; version: number }) =>
      post(`/equipements/${id}/corbeille`, { version }, `${label} : effacé`, restored(id)),
    plan: ({ id, label }: { id: string; label: string }) =>
      post(`/equipements/${id}/action`, {}, `${label} : action prévue aujourd'hui`, ({ planned }) => [
        `/actions/${planned}/cloture`,
        { result: "", dropped: "on" },
      ]),
  };
}
