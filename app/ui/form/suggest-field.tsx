import { useField } from "@conform-to/react";
import { Autocomplete, type AutocompleteProps } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useAsked } from "../asked";
import { type FieldProps, text, wired } from "./fields";

interface SuggestFieldProps<T> extends FieldProps {
  /** The address to ask for what is typed, given the form around it; null asks nothing. */
  ask: (typed: string, form: HTMLFormElement | null) => string | null;
  /** What this field takes from the one that is chosen. */
  take: (item: T) => string;
  /** How one is shown in the list. */
  show: (item: T) => ReactNode;
  /** One was chosen: other fields may be filled from it. */
  onChoose: (item: T, form: HTMLFormElement | null) => void;
}

/** A text field that offers what is known while one types; what is typed stays allowed, known or not. */
export function SuggestField<T>({
  name,
  label,
  hint,
  required,
  ask,
  take,
  show,
  onChoose,
  onBlur,
  ...input
}: SuggestFieldProps<T> & Omit<AutocompleteProps, "data" | "onChange" | "renderOption">) {
  const [field] = useField(name);
  const [address, setAddress] = useState<string | null>(null);
  const chosen = useRef<string | null>(null);
  const ref = useRef<HTMLInputElement>(null);
  const items = useAsked<T[]>(address)?.answer ?? [];
  const form = () => ref.current?.form ?? null;
  return (
    <Autocomplete
      key={field.key}
      ref={ref}
      defaultValue={text(field)}
      data={items.map((item, i) => ({ value: `${i}`, label: take(item) }))}
      // What the server found is what fits; it is not sifted again by its letters.
      filter={({ options }) => options}
      maxDropdownHeight={320}
      comboboxProps={{ width: "max-content", position: "bottom-start", keepMounted: false }}
      renderOption={({ option }) => {
        const item = items[Number(option.value)];
        return item ? show(item) : null;
      }}
      onOptionSubmit={(value) => {
        const item = items[Number(value)];
        if (!item) return;
        chosen.current = take(item);
        setAddress(null);
        onChoose(item, form());
      }}
      onChange={(typed) => {
        // What a choice wrote is no question, nor what was written from another field.
        const asking = typed !== chosen.current && document.activeElement === ref.current;
        setAddress(asking ? ask(typed, form()) : null);
        chosen.current = null;
      }}
      onBlur={(event) => {
        setAddress(null);
        onBlur?.(event);
      }}
      {...wired(field, { name, label, hint, required })}
      {...input}
    />
  );
}
