import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";

interface ArchiveButtonProps {
  clientId: string;
  ouvrage: { id: string; name: string; archivedAt: number | null };
}

/** Puts an ouvrage aside or takes it back; the toast undoes it. */
export function ArchiveButton({ clientId, ouvrage }: ArchiveButtonProps) {
  const fetcher = useFetcher<{ archived?: boolean; problems: { text: string }[] }>();
  const archived = ouvrage.archivedAt !== null;
  const send = (value: boolean) =>
    void fetcher.submit(
      { archived: String(value) },
      { method: "post", action: `/clients/${clientId}/ouvrages/${ouvrage.id}/archive` },
    );
  const latest = useRef({ send, name: ouvrage.name });
  useEffect(() => {
    latest.current = { send, name: ouvrage.name };
  });
  const said = useRef<unknown>(undefined);
  useEffect(() => {
    if (!fetcher.data || said.current === fetcher.data) return;
    said.current = fetcher.data;
    const { archived: now, problems } = fetcher.data;
    if (problems.length > 0) toast({ message: problems.map((p) => p.text).join(" "), tone: "problem" });
    else if (now)
      toast({ message: `${latest.current.name} : mis de côté`, undo: () => latest.current.send(false) });
  }, [fetcher.data]);
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      loading={fetcher.state !== "idle"}
      onClick={() => send(!archived)}
    >
      {archived ? "Reprendre" : "Mettre de côté"}
    </Button>
  );
}
