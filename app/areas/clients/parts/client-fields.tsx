import { useField } from "@conform-to/react";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { AnswerFields, type Asked } from "~/app/areas/questions/parts/answer-fields";
import { SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import type { Answer } from "~/domain/questions/answer";
import type { ClientChoices } from "~/operations/clients/choices";
import { AddressRows } from "./address-rows";
import classes from "./client-fields.module.css";
import { ContactRows, InterlocutorRows } from "./client-rows";
import { CompanyName, CompanyNumbers } from "./company-fields";

interface ClientFieldsProps {
  choices: ClientChoices;
  /** The creation form starts with the few fields of a first call; the rest opens on demand. */
  short?: boolean;
  /** The company's own questions, and what is answered so far. */
  questions: readonly Asked[];
  answers?: Record<string, Answer>;
}

/** The fields of a client, the same to create and to edit. */
export function ClientFields({ choices, short = false, questions, answers = {} }: ClientFieldsProps) {
  const [kindField] = useField<string>("kind");
  const [kind, setKind] = useState(kindField.initialValue ?? "person");
  const company = kind === "company";
  const rest = (
    <>
      <InterlocutorRows civilities={choices.civilities} />
      {company && <CompanyNumbers />}
      <TextArea
        name="observations"
        label="Observations"
        hint="Affichées en tête du dossier"
        autosize
        minRows={2}
      />
    </>
  );
  return (
    <div className={classes.fields}>
      <SegmentedControl
        name="kind"
        aria-label="Particulier ou société"
        value={kind}
        onChange={setKind}
        data={[
          { value: "person", label: "Particulier" },
          { value: "company", label: "Société" },
        ]}
        style={{ justifySelf: "start" }}
      />
      {company ? (
        <CompanyName />
      ) : (
        <div className={classes.names}>
          <SelectField name="civility" label="Civilité" empty="—" options={civilityOptions(choices)} />
          <TextField name="lastName" label="Nom" required autoComplete="off" data-duplicate="nom" />
          <TextField name="firstName" label="Prénom" autoComplete="off" data-duplicate="prenom" />
        </div>
      )}
      <ContactRows />
      <AddressRows short={short} />
      <div className={classes.three}>
        <SelectField name="statusId" label="Statut" options={options(choices.statuses)} />
        <SelectField name="originId" label="Origine" empty="Inconnue" options={options(choices.origins)} />
        <SelectField
          name="followedBy"
          label="Suivi par"
          empty="Personne"
          options={choices.people.map((one) => ({ value: one.id, label: one.name }))}
        />
      </div>
      {questions.length > 0 && <AnswerFields questions={questions} answers={answers} />}
      {short ? (
        <details className={classes.more}>
          <summary>Plus de champs</summary>
          <div className={classes.fields}>{rest}</div>
        </details>
      ) : (
        rest
      )}
    </div>
  );
}

const options = (list: { id: string; label: string }[]) =>
  list.map((one) => ({ value: one.id, label: one.label }));

/** The company's own list, or the two usual ones while it has none. */
export const civilityOptions = (choices: Pick<ClientChoices, "civilities">) =>
  choices.civilities.length > 0
    ? choices.civilities.map((one) => ({ value: one.label, label: one.label }))
    : ["M.", "Mme"].map((label) => ({ value: label, label }));
