import { Select } from "@mantine/core";
import { useState } from "react";
import { href } from "react-router";
import { useAsked } from "~/app/ui/asked";

export interface FoundClient {
  id: string;
  name: string;
}

/** Names one client, found by name, town or phone; empty is nobody in particular. */
export function ClientChoice({
  label,
  empty,
  value,
  known,
  error,
  onChange,
}: {
  label: string;
  empty: string;
  value: string | null;
  /** The one already chosen, whose name was not typed here. */
  known?: FoundClient | null;
  error?: string | undefined;
  onChange: (clientId: string | null) => void;
}) {
  const [chosen, setChosen] = useState<FoundClient | null>(known ?? null);
  const [typed, setTyped] = useState(known?.name ?? "");
  const asks = typed.trim().length >= 2 && typed !== chosen?.name;
  const found =
    useAsked<FoundClient[]>(asks ? `${href("/prix/clients")}?q=${encodeURIComponent(typed)}` : null)
      ?.answer ?? [];
  const offered = chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      placeholder={empty}
      searchable
      clearable
      clearButtonProps={{ "aria-label": empty }}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      error={error}
      data={offered.map((one) => ({
        value: one.id,
        label: one.name,
      }))}
      filter={({ options }) => options}
      nothingFoundMessage={typed.trim().length < 2 ? "Tapez un nom, une ville ou un téléphone" : "Personne"}
      onChange={(id) => {
        setChosen(offered.find((one) => one.id === id) ?? null);
        onChange(id);
      }}
    />
  );
}
