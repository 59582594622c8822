import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";

interface Answer {
  closed?: string;
  nextDueOn?: Day | null;
  moved?: { id: string; before: Day; version: number; to: Day };
  problems: { text: string }[];
  lastResult?: { error?: Record<string, string[] | null> | null };
}

/**
 * What a list does with its rows: done in one press, another day in one press, each with its way back. The list holds
 * it, for the row that was pressed leaves.
 */
export function useActionActs() {
  const { data, state, formAction, submit } = useFetcher<Answer>();
  const undo = useFetcher();
  const undoing = useRef(undo.submit);
  useEffect(() => {
    undoing.current = undo.submit;
  });
  const said = useRef<unknown>(undefined);
  useEffect(() => {
    if (!data || said.current === data) return;
    said.current = data;
    const take = (action: string, fields: Record<string, string | number> = {}) => ({
      undo: () => void undoing.current(fields, { method: "post", action }),
    });
    const wrong = [
      ...data.problems.map((p) => p.text),
      ...Object.values(data.lastResult?.error ?? {}).flatMap((found) => found ?? []),
    ];
    if (wrong.length > 0) toast({ message: [...new Set(wrong)].join(" "), tone: "problem" });
    else if (data.closed)
      toast({
        message: data.nextDueOn ? `Fait. À refaire le ${formatDay(data.nextDueOn)}.` : "Fait.",
        ...take(`/actions/${data.closed}/reprise`),
      });
    else if (data.moved) {
      const { id, before, version, to } = data.moved;
      toast({
        message: `Remis au ${formatDay(to)}.`,
        ...take(`/actions/${id}/report`, { dueOn: before, version }),
      });
    }
  }, [data]);
  const post = (action: string, fields: Record<string, string | number>) =>
    void submit(fields, { method: "post", action });
  return {
    close: (row: { id: string }) => post(`/actions/${row.id}/cloture`, { result: "" }),
    putOff: (row: { id: string; version: number }, dueOn: Day) =>
      post(`/actions/${row.id}/report`, { dueOn, version: row.version }),
    /** Whether this row is being changed. */
    busy: (row: { id: string }) =>
      state !== "idle" && (formAction?.startsWith(`/actions/${row.id}/`) ?? false),
  };
}
export type ActionActs = ReturnType<typeof useActionActs>;
