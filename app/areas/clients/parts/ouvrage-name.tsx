import { TextInput, UnstyledButton } from "@mantine/core";
import { useFetcher } from "react-router";
import { focused } from "~/app/ui/focused";
import { useInPlace } from "~/app/ui/form/in-place";

interface OuvrageNameProps {
  clientId: string;
  ouvrage: { id: string; name: string; version: number };
  mayRename: boolean;
}

/** The name of a work: a double click, or Entrée on it, renames it on the spot (CRM-25). */
export function OuvrageName({ clientId, ouvrage, mayRename }: OuvrageNameProps) {
  const fetcher = useFetcher<{ problems: { text: string }[] }>();
  const { isOpen, shown, open, input } = useInPlace({
    value: ouvrage.name,
    version: ouvrage.version,
    fetcher,
    send: (name, version) =>
      void fetcher.submit(
        { name, version },
        { method: "post", action: `/clients/${clientId}/ouvrages/${ouvrage.id}/nom` },
      ),
  });
  if (!mayRename) return <b>{shown}</b>;
  if (!isOpen)
    return (
      <UnstyledButton
        fw={600}
        title="Double-clic pour renommer"
        aria-label={`${shown}, renommer`}
        onDoubleClick={open}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "F2") open();
        }}
        style={{ overflowWrap: "anywhere" }}
      >
        {shown}
      </UnstyledButton>
    );
  return (
    <TextInput
      aria-label="Nom de l'ouvrage"
      ref={focused}
      size="xs"
      maxLength={120}
      onFocus={(event) => event.currentTarget.select()}
      {...input}
    />
  );
}
