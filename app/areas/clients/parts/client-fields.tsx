import { useField } from "@conform-to/react";
import { SegmentedControl } from "@mantine/core";
import { Fragment, type ReactNode, useState } from "react";
import { AnswerFields, type Asked } from "~/app/areas/questions/parts/answer-fields";
import type { AnsweredAbout } from "~/app/areas/questions/parts/file-answer";
import { SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import type { CreationField, CreationFields } from "~/domain/clients/creation";
import type { Answer } from "~/domain/questions/answer";
import type { Draft } from "~/domain/search/creation";
import type { ClientChoices } from "~/operations/clients/choices";
import { AddressRows } from "./address-rows";
import classes from "./client-fields.module.css";
import { InterlocutorRows, MailRows, PhoneRows, type TheirConsents } from "./client-rows";
import { CompanyName, CompanyNumbers } from "./company-fields";

interface ClientFieldsProps {
  choices: ClientChoices;
  /** What the form of a new client asks at once; absent, everything is (CL8). */
  creation?: CreationFields;
  /** What a new client was typed as in the search. */
  draft?: Draft;
  /** The company's own questions, and what is answered so far. */
  questions: readonly Asked[];
  answers?: Record<string, Answer>;
  files?: Record<string, string>;
  /** What each interlocutor said of being prospected. */
  consents?: TheirConsents;
  /** The client, once there is one: a question may ask for a file. */
  about?: AnsweredAbout;
}

/** The fields of a client, the same to create and to edit. */
export function ClientFields({
  choices,
  creation,
  draft,
  questions,
  answers = {},
  files = {},
  consents = {},
  about,
}: ClientFieldsProps) {
  const [kindField] = useField<string>("kind");
  const [kind, setKind] = useState(kindField.initialValue ?? "person");
  const company = kind === "company";
  const short = creation !== undefined;
  const must = (name: CreationField) => creation?.[name] === "required";
  /** Fields in their order, those asked at once and those behind "Plus de champs". */
  const asked = (at: "once" | "more", ...names: CreationField[]) =>
    names.filter((name) => (creation?.[name] === "more" ? "more" : "once") === at);
  const parts: Record<Exclude<CreationField, "siren">, ReactNode> = {
    phone: <PhoneRows required={must("phone")} />,
    email: <MailRows required={must("email")} />,
    address: <AddressRows short={short} required={must("address")} />,
    origin: (
      <SelectField
        name="originId"
        label="Origine"
        empty="Inconnue"
        required={must("origin")}
        options={options(choices.origins)}
      />
    ),
    followedBy: (
      <SelectField
        name="followedBy"
        label="Suivi par"
        empty="Personne"
        required={must("followedBy")}
        options={choices.people.map((one) => ({ value: one.id, label: one.name }))}
      />
    ),
    observations: (
      <TextArea
        name="observations"
        label="Observations"
        hint="Affichées en tête du dossier"
        required={must("observations")}
        autosize
        minRows={2}
      />
    ),
  };
  const drawn = (names: CreationField[]) =>
    names.map((name) => name !== "siren" && <Fragment key={name}>{parts[name]}</Fragment>);
  const rest = (
    <>
      {short && drawn(asked("more", "phone", "email", "address"))}
      {short && asked("more", "origin", "followedBy").length > 0 && (
        <div className={classes.three}>{drawn(asked("more", "origin", "followedBy"))}</div>
      )}
      <InterlocutorRows civilities={choices.civilities} consents={consents} />
      {company && <CompanyNumbers />}
      <div className={classes.three}>
        <TextField name="loyaltyCard" label="Carte de fidélité" autoComplete="off" />
      </div>
      {drawn(asked(short ? "more" : "once", "observations"))}
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
        <CompanyName sirenRequired={must("siren")} {...(draft ? { draft } : {})} />
      ) : (
        <div className={classes.names}>
          <SelectField name="civility" label="Civilité" empty="—" options={civilityOptions(choices)} />
          <TextField name="lastName" label="Nom" required autoComplete="off" data-duplicate="nom" />
          <TextField name="firstName" label="Prénom" autoComplete="off" data-duplicate="prenom" />
        </div>
      )}
      {drawn(asked("once", "phone", "email", "address"))}
      <div className={classes.three}>
        <SelectField name="statusId" label="Statut" options={options(choices.statuses)} />
        {drawn(asked("once", "origin", "followedBy"))}
      </div>
      {short && drawn(asked("once", "observations"))}
      {questions.length > 0 && (
        <AnswerFields questions={questions} answers={answers} files={files} about={about} />
      )}
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
