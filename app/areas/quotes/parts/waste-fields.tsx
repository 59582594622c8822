import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import classes from "~/app/areas/documents/parts/editor.module.css";
import { useHeader } from "~/app/areas/documents/parts/session";
import { inputCents } from "~/domain/money/format";
import { cents } from "~/domain/money/money";
import { parseCents } from "~/domain/money/parse";
import type { QuoteHeader, WasteBlock } from "~/domain/quotes/header";

const EMPTY: WasteBlock = { nature: "", quantity: "", handling: "", site: "", costCents: 0 };

const FIELDS: { name: Exclude<keyof WasteBlock, "costCents">; label: string; placeholder: string }[] = [
  { name: "nature", label: "Nature des déchets", placeholder: "Gravats, emballages" },
  { name: "quantity", label: "Quantité estimée", placeholder: "2 m³" },
  { name: "handling", label: "Tri et enlèvement", placeholder: "Tri sur place, enlevés par nos soins" },
  { name: "site", label: "Point de collecte", placeholder: "Déchetterie professionnelle, Anse" },
];

/** The waste of the works, which quotes of construction, renovation and gardening must tell (C. env. L541-21-2-3). */
export function WasteFields() {
  const [waste, change] = useHeader<QuoteHeader, "waste">("waste");
  const [cost, setCost] = useState(waste ? inputCents(cents(waste.costCents)) : "");
  return (
    <>
      <Checkbox
        label="Le chantier produit des déchets (mention obligatoire en construction, rénovation et jardin)"
        checked={waste !== null}
        onChange={(event) => {
          change(event.currentTarget.checked ? EMPTY : null);
          setCost("");
        }}
      />
      {waste && (
        <div className={classes.fields}>
          {FIELDS.map(({ name, label, placeholder }) => (
            <TextInput
              key={name}
              label={label}
              placeholder={placeholder}
              value={waste[name]}
              onChange={(event) => change({ ...waste, [name]: event.currentTarget.value })}
            />
          ))}
          <TextInput
            label="Coût estimé"
            inputMode="decimal"
            rightSection="€"
            value={cost}
            error={cost.trim() !== "" && parseCents(cost) === null ? "Montant illisible" : undefined}
            onChange={(event) => {
              setCost(event.currentTarget.value);
              const amount =
                event.currentTarget.value.trim() === "" ? cents(0) : parseCents(event.currentTarget.value);
              if (amount !== null && amount >= 0) change({ ...waste, costCents: amount });
            }}
          />
        </div>
      )}
    </>
  );
}
