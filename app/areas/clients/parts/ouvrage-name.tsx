import { TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import { focused } from "~/app/ui/focused";
import { toast } from "~/app/ui/toast";

interface OuvrageNameProps {
  clientId: string;
  ouvrage: { id: string; name: string };
  mayRename: boolean;
}

/** The name of a work: a double click, or Entrée on it, renames it on the spot (CRM-25). */
export function OuvrageName({ clientId, ouvrage, mayRename }: OuvrageNameProps) {
  const fetcher = useFetcher<{ renamed?: boolean; problems: { text: string }[] }>();
  const [editing, setEditing] = useState(false);
  const pending = fetcher.formData?.get("name");
  const shown = typeof pending === "string" ? pending : ouvrage.name;
  useEffect(() => {
    const problem = fetcher.data?.problems.map((p) => p.text).join(" ");
    if (problem) toast({ message: problem, tone: "problem" });
  }, [fetcher.data]);
  const keep = (name: string) => {
    setEditing(false);
    if (name.trim() && name.trim() !== ouvrage.name)
      void fetcher.submit(
        { name: name.trim() },
        { method: "post", action: `/clients/${clientId}/ouvrages/${ouvrage.id}/nom` },
      );
  };
  if (!mayRename) return <b>{shown}</b>;
  if (!editing)
    return (
      <UnstyledButton
        fw={600}
        title="Double-clic pour renommer"
        aria-label={`${shown}, renommer`}
        onDoubleClick={() => setEditing(true)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "F2") setEditing(true);
        }}
        style={{ overflowWrap: "anywhere" }}
      >
        {shown}
      </UnstyledButton>
    );
  return (
    <TextInput
      aria-label="Nom de l'ouvrage"
      defaultValue={ouvrage.name}
      ref={focused}
      size="xs"
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep(event.currentTarget.value);
        if (event.key === "Escape") setEditing(false);
      }}
    />
  );
}
