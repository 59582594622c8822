import { useField } from "@conform-to/react";
import { ActionIcon, Button } from "@mantine/core";
import { PhoneField, SelectField, TextField } from "~/app/ui/form/fields";
import type { Channel, ConsentState } from "~/domain/privacy/consent";
import type { ClientChoices } from "~/operations/clients/choices";
import { civilityOptions } from "./client-fields";
import classes from "./client-fields.module.css";
import { ConsentDots } from "./consent-dots";

/** A nested list of the form: its rows, and the buttons that add and remove them. They work before hydration. */
export function useRows(name: string) {
  const [field, form] = useField<Record<string, unknown>[]>(name);
  return {
    rows: field.getFieldList(),
    insert: form.insert.getButtonProps({ name }),
    remove: (index: number) => form.remove.getButtonProps({ name, index }),
  };
}
type Remove = ReturnType<ReturnType<typeof useRows>["remove"]>;

export function RemoveButton({ label, props }: { label: string; props: Remove }) {
  return (
    <ActionIcon
      {...props}
      type="submit"
      aria-label={label}
      color="gray"
      variant="subtle"
      size="lg"
      className={classes.remove}
    >
      ×
    </ActionIcon>
  );
}

/** Phones, each with a word of its own: Mobile, Bureau… */
export function PhoneRows({ required = false }: { required?: boolean }) {
  const phones = useRows("phones");
  return (
    <fieldset className={classes.rows}>
      <legend>Téléphones</legend>
      {phones.rows.map((row, i) => (
        <div key={row.key} className={classes.contact}>
          <Id name={row.name} />
          <PhoneField
            name={`${row.name}.value`}
            label="Numéro"
            required={required && i === 0}
            autoComplete="off"
            data-duplicate="telephone"
          />
          <TextField name={`${row.name}.label`} label="Précision" placeholder="Mobile, bureau…" />
          <RemoveButton label={`Retirer le téléphone ${i + 1}`} props={phones.remove(i)} />
        </div>
      ))}
      <AddButton props={phones.insert} label="Ajouter un téléphone" />
    </fieldset>
  );
}

/** Mails, each with a word of its own: Perso, Compta… */
export function MailRows({ required = false }: { required?: boolean }) {
  const emails = useRows("emails");
  return (
    <fieldset className={classes.rows}>
      <legend>Adresses e-mail</legend>
      {emails.rows.map((row, i) => (
        <div key={row.key} className={classes.contact}>
          <Id name={row.name} />
          <TextField
            name={`${row.name}.value`}
            label="Adresse e-mail"
            required={required && i === 0}
            inputMode="email"
            autoComplete="off"
            data-duplicate="email"
          />
          <TextField name={`${row.name}.label`} label="Précision" placeholder="Perso, compta…" />
          <RemoveButton label={`Retirer l'e-mail ${i + 1}`} props={emails.remove(i)} />
        </div>
      ))}
      <AddButton props={emails.insert} label="Ajouter un e-mail" />
    </fieldset>
  );
}

/** Where interlocutors that exist stand on being prospected, by their id (PV10). */
export type TheirConsents = Record<string, readonly { channel: Channel; state: ConsentState }[]>;

export function InterlocutorRows({
  civilities,
  consents = {},
}: Pick<ClientChoices, "civilities"> & { consents?: TheirConsents }) {
  const { rows, insert, remove } = useRows("interlocutors");
  return (
    <fieldset className={classes.rows}>
      <legend>Interlocuteurs</legend>
      {rows.map((row, i) => (
        <div key={row.key} className={classes.person}>
          <SelectField
            name={`${row.name}.civility`}
            label="Civilité"
            empty="—"
            options={civilityOptions({ civilities })}
          />
          <TextField name={`${row.name}.lastName`} label="Nom" autoComplete="off" />
          <TextField name={`${row.name}.firstName`} label="Prénom" autoComplete="off" />
          <TextField name={`${row.name}.function`} label="Fonction" placeholder="Gérant, comptable…" />
          <PhoneField
            name={`${row.name}.phone`}
            label="Téléphone"
            autoComplete="off"
            data-duplicate="telephone"
          />
          <TextField
            name={`${row.name}.email`}
            label="E-mail"
            inputMode="email"
            autoComplete="off"
            data-duplicate="email"
          />
          <RemoveButton label={`Retirer l'interlocuteur ${i + 1}`} props={remove(i)} />
          <Id name={row.name} />
          <Standing name={row.name} consents={consents} />
        </div>
      ))}
      <AddButton props={insert} label="Ajouter un interlocuteur" />
    </fieldset>
  );
}

function Standing({ name, consents }: { name: string; consents: TheirConsents }) {
  const [id] = useField<string>(`${name}.id`);
  const [lastName] = useField<string>(`${name}.lastName`);
  const theirs = consents[id.initialValue ?? ""];
  return theirs ? (
    <div className={classes.standing}>
      <ConsentDots consents={theirs} of={lastName.initialValue ?? ""} />
    </div>
  ) : null;
}

export function AddButton({ props, label }: { props: Remove; label: string }) {
  return (
    <Button {...props} type="submit" variant="subtle" size="compact-sm" style={{ justifySelf: "start" }}>
      {label}
    </Button>
  );
}

/** Rows that exist keep their id, so that documents keep their addresses. */
export function Id({ name }: { name: string }) {
  const [field] = useField<string>(`${name}.id`);
  return <input type="hidden" name={field.name} defaultValue={field.initialValue ?? ""} key={field.key} />;
}
