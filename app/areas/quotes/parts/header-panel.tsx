import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useState } from "react";
import type { Day } from "~/domain/calendar/day";
import { inputRate } from "~/domain/money/format";
import { parseRate } from "~/domain/money/parse";
import type { QuoteHeader } from "~/domain/quotes/header";
import classes from "./editor.module.css";
import { useEditor, useSession } from "./session";
import { WasteFields } from "./waste-fields";

/** A field of the header and how to change it; typing in one field is one step of undo. */
export function useHeader<K extends keyof QuoteHeader>(
  key: K,
): [QuoteHeader[K], (value: QuoteHeader[K]) => void] {
  const { editor } = useSession();
  const value = useEditor((state) => state.draft.header[key]);
  const change = (next: QuoteHeader[K]) =>
    editor.edit(
      (draft) =>
        draft.header[key] === next ? draft : { ...draft, header: { ...draft.header, [key]: next } },
      `header:${key}`,
    );
  return [value, change];
}

type WordField = "title" | "intro" | "closing" | "paymentTerms" | "worksDuration";

function Words({
  name,
  label,
  placeholder,
  long,
}: {
  name: WordField;
  label: string;
  placeholder?: string;
  long?: boolean;
}) {
  const [value, change] = useHeader(name);
  return long ? (
    <Textarea
      label={label}
      placeholder={placeholder}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function DayOf({
  name,
  label,
  clearable,
}: {
  name: "datedOn" | "validUntil" | "worksStartOn";
  label: string;
  clearable?: boolean;
}) {
  const [value, change] = useHeader(name);
  return (
    <DateInput
      label={label}
      valueFormat="DD/MM/YYYY"
      clearable={clearable ?? false}
      value={value}
      onChange={(next) => {
        if (next) change(next as Day);
        else if (name === "worksStartOn") change(null as never);
      }}
    />
  );
}

function Deposit() {
  const [value, change] = useHeader("depositBp");
  const [text, setText] = useState(inputRate(value));
  const read = text.trim() === "" ? null : parseRate(text);
  return (
    <TextInput
      label="Acompte à la commande"
      inputMode="decimal"
      rightSection="%"
      value={text}
      error={read === null || read < 0 || read > 10_000 ? "De 0 à 100 %" : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const rate = parseRate(event.currentTarget.value);
        if (rate !== null && rate >= 0 && rate <= 10_000) change(rate);
      }}
      onBlur={() => setText(inputRate(value))}
    />
  );
}

type LinkField = "ouvrageId" | "siteAddressId" | "interlocutorId";

function LinkOf({
  name,
  label,
  none,
  choices,
}: {
  name: LinkField;
  label: string;
  none: string;
  choices: { id: string; label: string }[];
}) {
  const [value, change] = useHeader(name);
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      onChange={(event) => change(event.currentTarget.value || null)}
      data={[
        { value: "", label: none },
        ...choices.map((choice) => ({ value: choice.id, label: choice.label })),
      ]}
    />
  );
}

/** What the customer reads first, and what one finds the quote by (SAL-30). */
export const TitleField = () => (
  <Words
    name="title"
    label="Titre du devis"
    placeholder="Ce que le client lira en premier : Piscine 8 × 4 m…"
  />
);

/** Everything of the quote that is not a line: texts, days, deposit, place of works, what the law wants to know. */
export function HeaderPanel() {
  const { view } = useSession();
  const { client } = view;
  const [offPremises, setOffPremises] = useHeader("offPremises");
  return (
    <div className={classes.header}>
      <div className={classes.fields}>
        <DayOf name="datedOn" label="Date du devis" />
        <DayOf name="validUntil" label="Valable jusqu'au" />
        <Deposit />
        <LinkOf
          name="siteAddressId"
          label="Adresse du chantier"
          none="Adresse du client"
          choices={client.addresses.map((it) => ({
            id: it.id,
            label: [it.label, it.street, `${it.postcode} ${it.city}`]
              .filter((part) => part.trim())
              .join(", "),
          }))}
        />
        <LinkOf
          name="ouvrageId"
          label="Ouvrage"
          none="Aucun"
          choices={client.ouvrages.map((it) => ({ id: it.id, label: it.name }))}
        />
        {client.interlocutors.length > 0 && (
          <LinkOf
            name="interlocutorId"
            label="À l'attention de"
            none="Personne en particulier"
            choices={client.interlocutors.map((it) => ({
              id: it.id,
              label: [it.name, it.work].filter(Boolean).join(", "),
            }))}
          />
        )}
        <DayOf name="worksStartOn" label="Début des travaux" clearable />
        <Words name="worksDuration" label="Durée estimée" placeholder="5 jours" />
      </div>
      <Words name="intro" label="Texte d'introduction" long />
      <div className={classes.pair}>
        <Words name="paymentTerms" label="Conditions de règlement" long />
        <Words name="closing" label="Texte de fin" long />
      </div>
      <Checkbox
        label="Contrat signé hors établissement (chez le client) : droit de rétractation de 14 jours, aucun paiement avant 7 jours"
        checked={offPremises}
        onChange={(event) => setOffPremises(event.currentTarget.checked)}
      />
      <WasteFields />
    </div>
  );
}
