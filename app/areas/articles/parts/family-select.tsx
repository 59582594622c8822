import { useField } from "@conform-to/react";
import { Select } from "@mantine/core";
import { useState } from "react";
import { href, useFetcher } from "react-router";
import { type FamilyNode, familyOptions } from "./family-options";

const CREATE = "create:";

interface Created {
  created?: { id: string; name: string };
  problems?: { text: string }[];
}

/** The family of an article; what is typed and unknown is offered as a new family. */
export function FamilySelect({ families }: { families: FamilyNode[] }) {
  const [field] = useField<string>("familyId");
  const [chosen, setChosen] = useState<string | null>(field.initialValue ?? null);
  const known = familyOptions(families);
  const [typed, setTyped] = useState(known.find((o) => o.value === field.initialValue)?.label ?? "");
  const creation = useFetcher<Created>();
  const created = creation.data?.created;
  const value = chosen?.startsWith(CREATE) ? (created?.id ?? null) : chosen;

  const options =
    created && !known.some((o) => o.value === created.id)
      ? [...known, { value: created.id, label: created.name }]
      : known;
  const name = typed.trim();
  const unknown = name !== "" && !options.some((o) => o.label.toLowerCase() === name.toLowerCase());
  return (
    <Select
      id={field.id}
      name="familyId"
      label="Famille"
      placeholder="Sans famille"
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Sans famille" }}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage="Tapez un nom pour créer une famille"
      data={unknown ? [...options, { value: CREATE + name, label: `Créer la famille « ${name} »` }] : options}
      filter={({ options: all, search }) =>
        all.filter(
          (option) =>
            "value" in option &&
            (option.value.startsWith(CREATE) ||
              option.label.toLowerCase().includes(search.toLowerCase().trim())),
        )
      }
      error={creation.data?.problems?.[0]?.text ?? field.errors?.join(" ")}
      onChange={(option) => {
        setChosen(option);
        if (!option?.startsWith(CREATE)) return;
        void creation.submit(
          { name: option.slice(CREATE.length) },
          { method: "post", action: href("/articles/familles") },
        );
      }}
    />
  );
}
