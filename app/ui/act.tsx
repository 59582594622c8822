import { Button, type ButtonProps } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "./toast";

interface ActProps {
  /** The noun route that does it: "/factures/1/emission". */
  to: string;
  fields?: Record<string, string | number>;
  children: ReactNode;
  /** Said once it is done. */
  done?: string;
  /** Takes it back: offered in the toast. */
  undo?: { to: string; fields?: Record<string, string | number> };
}

/** One act on one record, without fields to fill: posts to a noun route and says why when it is refused. */
export function Act({ to, fields = {}, children, done, undo, ...button }: ActProps & ButtonProps) {
  const fetcher = useFetcher<{ problems?: { text: string }[] } | null>();
  const answered = useRef<unknown>(undefined);
  const { state, data, submit } = fetcher;
  useEffect(() => {
    // Told as soon as it is answered: once the page has caught up, the row that was pressed may be gone.
    if (data === undefined || answered.current === data) return;
    answered.current = data;
    const problems = data?.problems ?? [];
    if (problems.length > 0) toast({ message: problems.map((p) => p.text).join(" "), tone: "problem" });
    else if (done)
      toast({
        message: done,
        ...(undo ? { undo: () => void submit({ ...undo.fields }, { method: "post", action: undo.to }) } : {}),
      });
  }, [data, done, undo, submit]);
  return (
    <fetcher.Form method="post" action={to}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" loading={state !== "idle"} {...button}>
        {children}
      </Button>
    </fetcher.Form>
  );
}
