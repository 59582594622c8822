import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";

interface Answer {
  was?: { subject: string; body: string };
  problems?: { text: string }[];
}

/** Goes back to the first words of a template, and says it with the way back. */
export function useTemplateReset({ key, version }: { key: string; version: number }): () => void {
  const resetting = useFetcher<Answer>();
  const undoing = useFetcher();
  const said = useRef<unknown>(undefined);
  const { data } = resetting;
  const { submit } = undoing;
  useEffect(() => {
    if (!data || said.current === data) return;
    said.current = data;
    const { was, problems = [] } = data;
    if (!was) return toast({ message: problems.map((p) => p.text).join(" "), tone: "problem" });
    toast({
      message: "Texte d'origine remis.",
      undo: () =>
        void submit({ ...was, version: 0 }, { method: "post", action: `/reglages/modeles-de-mail/${key}` }),
    });
  }, [data, key, submit]);
  return () =>
    void resetting.submit(
      { version },
      { method: "post", action: `/reglages/modeles-de-mail/${key}/origine` },
    );
}
