import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";

interface Answer {
  was?: { subject: string; body: string; version: number };
  problems?: { text: string }[];
}

/** Goes back to the first words of a template, and says it with the way back. `resets` counts what this page did. */
export function useTemplateReset({ key, version }: { key: string; version: number }) {
  const resetting = useFetcher<Answer>();
  const undoing = useFetcher<{ at?: number; problems?: { text: string }[] }>();
  const said = useRef<unknown>(undefined);
  const [resets, setResets] = useState({ count: 0, reset: resetting.data, undo: undoing.data });
  const settled = resetting.state === "idle" && undoing.state === "idle";
  if (settled && (resets.reset !== resetting.data || resets.undo !== undoing.data)) {
    const done = resets.reset === resetting.data ? undoing.data?.at : resetting.data?.was;
    setResets({ count: resets.count + (done ? 1 : 0), reset: resetting.data, undo: undoing.data });
  }
  const { data } = resetting;
  const { submit } = undoing;
  useEffect(() => {
    const text = (undoing.data?.problems ?? []).map((p) => p.text).join(" ");
    if (text) toast({ message: text, tone: "problem" });
  }, [undoing.data]);
  useEffect(() => {
    if (!data || said.current === data) return;
    said.current = data;
    const { was, problems = [] } = data;
    if (!was) return toast({ message: problems.map((p) => p.text).join(" "), tone: "problem" });
    toast({
      message: "Texte d'origine remis.",
      undo: () => void submit({ ...was }, { method: "post", action: `/reglages/modeles-de-mail/${key}` }),
    });
  }, [data, key, submit]);
  const reset = () =>
    void resetting.submit(
      { version },
      { method: "post", action: `/reglages/modeles-de-mail/${key}/origine` },
    );
  return { reset, resets: resets.count };
}
