import type { AutocompleteProps } from "@mantine/core";
import { SelectField, TextField } from "~/app/ui/form/fields";
import { fill, written } from "~/app/ui/form/fill";
import { SuggestField } from "~/app/ui/form/suggest-field";
import { type Place, placeLine } from "~/domain/places/address";
import classes from "./client-fields.module.css";
import { AddButton, Id, RemoveButton, useRows } from "./client-rows";
import { USES } from "./places";

export function AddressRows({ short, required = false }: { short: boolean; required?: boolean }) {
  const { rows, insert, remove } = useRows("addresses");
  return (
    <fieldset className={classes.rows}>
      <legend>Adresses</legend>
      {rows.map((row, i) => (
        <div key={row.key} className={classes.address}>
          <PlaceField row={row.name} part="street" label="N° et rue" data-duplicate="rue" />
          <PlaceField
            row={row.name}
            part="postcode"
            label="Code postal"
            inputMode="numeric"
            data-duplicate="cp"
          />
          <PlaceField row={row.name} part="city" label="Ville" required={required && i === 0} />
          <RemoveButton label={`Retirer l'adresse ${i + 1}`} props={remove(i)} />
          <Id name={row.name} />
          {!(short && i === 0) && (
            <div className={classes.extra}>
              <SelectField
                name={`${row.name}.use`}
                label="Usage"
                options={Object.entries(USES).map(([value, label]) => ({ value, label }))}
              />
              <TextField name={`${row.name}.complement`} label="Complément" placeholder="Bâtiment, étage…" />
              <TextField name={`${row.name}.label`} label="Précision" placeholder="Maison de vacances…" />
            </div>
          )}
        </div>
      ))}
      <AddButton props={insert} label="Ajouter une adresse" />
    </fieldset>
  );
}

/** A part of an address: what is known of the rest is offered while one types, and fills the other parts. */
function PlaceField({
  row,
  part,
  ...input
}: { row: string; part: keyof Place; label: string; required?: boolean } & Omit<AutocompleteProps, "data">) {
  return (
    <SuggestField<Place>
      name={`${row}.${part}`}
      autoComplete="off"
      ask={(typed, form) => {
        if (typed.trim().length < 2) return null;
        const of = (other: keyof Place) => (other === part ? typed : written(form, `${row}.${other}`));
        // A town is asked for by itself: the street above it says nothing of it.
        const street = part === "street" ? typed : "";
        return `/clients/adresses-connues?${new URLSearchParams({ rue: street, cp: of("postcode"), ville: part === "postcode" ? "" : of("city") })}`;
      }}
      take={(place) => place[part]}
      show={placeLine}
      onChoose={(place, form) => {
        for (const other of ["street", "postcode", "city"] as const)
          if (other !== part && place[other]) fill(form, `${row}.${other}`, place[other]);
      }}
      {...input}
    />
  );
}
