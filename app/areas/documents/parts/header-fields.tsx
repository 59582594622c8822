import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { Suspense, useRef, useState } from "react";
import { later } from "~/app/ui/later";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import type { Header } from "~/domain/documents/header";
import { inputRate } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";
import { parseRate } from "~/domain/money/parse";
import { useHeader } from "./session";
import { useFollowed } from "./use-followed";

const DateInput = later(() => import("~/app/ui/form/date-input").then((it) => it.DateInput));

/** The fields of a header that hold a value of this type. */
type FieldsOf<H, V> = { [K in keyof H]-?: [H[K]] extends [V] ? K : never }[keyof H] & string;

/** One field seen as what the component writes; its name was checked by the type of its props. */
const useField = <V,>(name: string) =>
  useHeader<Header & Record<string, V & string>, string>(name) as unknown as [V, (value: V) => void];

interface FieldProps<H, V> {
  name: FieldsOf<H, V>;
  label: string;
}

/** Words of the header: `<Words<QuoteHeader> name="intro" …>`. */
export function Words<H extends Header>({
  name,
  label,
  placeholder,
  long,
}: FieldProps<H, string> & { placeholder?: string; long?: boolean }) {
  const [value, change] = useField<string>(name);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { text, typed } = useFollowed(field, value);
  const onChange = (event: { currentTarget: { value: string } }) => {
    change(event.currentTarget.value);
    typed(event.currentTarget.value, event.currentTarget.value);
  };
  const shared = { ref: field, label, placeholder, value: text, onChange };
  return long ? <Textarea {...shared} autosize minRows={2} /> : <TextInput {...shared} />;
}

/** A day of the header; `clearable` where none is an answer. */
export function DayOf<H extends Header>({
  name,
  label,
  clearable = false,
}: FieldProps<H, Day | null> & { clearable?: boolean }) {
  const [value, change] = useField<Day | null>(name);
  return (
    <Suspense fallback={<TextInput label={label} value={value ? formatDay(value) : ""} readOnly />}>
      <DateInput
        label={label}
        valueFormat="DD/MM/YYYY"
        clearable={clearable}
        value={value}
        onChange={(next) => {
          if (next || clearable) change((next as Day | null) || null);
        }}
      />
    </Suspense>
  );
}

/** The share asked as deposit, in percent. */
export function Deposit<H extends Header & { depositBp: BasisPoints }>({ label }: { label: string }) {
  const [value, change] = useHeader<H, "depositBp">("depositBp");
  const [text, setText] = useState(inputRate(value));
  const read = text.trim() === "" ? null : parseRate(text);
  return (
    <TextInput
      label={label}
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

/** How the paper looks: the default of its kind, or another of the company's; nothing where there is but one look. */
export function LayoutOf<H extends Header & { layoutId: string | null }>({
  layouts,
}: {
  layouts: { id: string; name: string; isDefault: boolean }[];
}) {
  const usual = layouts.find((one) => one.isDefault);
  const others = layouts.filter((one) => !one.isDefault);
  if (others.length === 0) return null;
  return (
    <LinkOf<H>
      name={"layoutId" as FieldsOf<H, string | null>}
      label="Mise en page"
      none={usual ? `${usual.name} (par défaut)` : "D'origine"}
      choices={others.map((one) => ({ id: one.id, label: one.name }))}
    />
  );
}

/** One of the client's records, or none. */
export function LinkOf<H extends Header>({
  name,
  label,
  none,
  choices,
}: FieldProps<H, string | null> & { none: string; choices: { id: string; label: string }[] }) {
  const [value, change] = useField<string | null>(name);
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
