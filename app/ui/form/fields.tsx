import { type FieldMetadata, useField } from "@conform-to/react";
import {
  Checkbox,
  type CheckboxProps,
  Input,
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import classes from "./fields.module.css";

export interface FieldProps {
  name: string;
  label: string;
  /** What to write, when the label does not say it. */
  hint?: string;
  required?: boolean;
}

/** What every field takes from the form: name, value, sentence, and the link between the two. */
export function wired(field: FieldMetadata<unknown>, { label, hint, required }: FieldProps) {
  return {
    id: field.id,
    name: field.name,
    label,
    description: hint,
    error: field.errors?.join(" "),
    withAsterisk: required ?? false,
    "aria-required": required ?? undefined,
    "aria-invalid": field.errors ? true : undefined,
  };
}

export const text = (field: FieldMetadata<unknown>) =>
  typeof field.initialValue === "string" ? field.initialValue : "";

export function TextField({ name, label, hint, required, ...input }: FieldProps & TextInputProps) {
  const [field] = useField(name);
  return (
    <TextInput
      key={field.key}
      defaultValue={text(field)}
      {...wired(field, { name, label, hint, required })}
      {...input}
    />
  );
}

export function PasswordField({ name, label, hint, required, ...input }: FieldProps & PasswordInputProps) {
  const [field] = useField(name);
  return (
    <PasswordInput
      key={field.key}
      {...wired(field, { name, label, hint, required })}
      visibilityToggleButtonProps={{ "aria-label": "Afficher le mot de passe" }}
      {...input}
    />
  );
}

export function TextArea({ name, label, hint, required, ...input }: FieldProps & TextareaProps) {
  const [field] = useField(name);
  return (
    <Textarea
      key={field.key}
      defaultValue={text(field)}
      {...wired(field, { name, label, hint, required })}
      {...input}
    />
  );
}

/** A French decimal, posted as it was typed: the shape of the form reads "1 234,56". */
export function NumberField({ unit, ...props }: FieldProps & TextInputProps & { unit?: string }) {
  return (
    <TextField
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.number ?? "" }}
      rightSection={unit ? <span className={classes.unit}>{unit}</span> : undefined}
      rightSectionPointerEvents="none"
      {...(unit && unit.length > 3 ? { rightSectionWidth: `${unit.length * 0.5 + 1}rem` } : {})}
      {...props}
    />
  );
}

export const MoneyField = (props: FieldProps & TextInputProps) => <NumberField unit="€" {...props} />;
export const RateField = (props: FieldProps & TextInputProps) => <NumberField unit="%" {...props} />;

export function PhoneField(props: FieldProps & TextInputProps) {
  return <TextField type="tel" inputMode="tel" autoComplete="tel" {...props} />;
}

export interface Option {
  value: string;
  label: string;
}

/** A native select: works without script, and the phone's own picker is the best one. */
export function SelectField({
  name,
  label,
  hint,
  required,
  options,
  empty,
  ...input
}: FieldProps & { options: Option[]; empty?: string } & Omit<NativeSelectProps, "data">) {
  const [field] = useField(name);
  return (
    <NativeSelect
      key={field.key}
      defaultValue={text(field)}
      {...wired(field, { name, label, hint, required })}
      {...input}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}

/** Posts "on" when ticked, nothing otherwise. */
export function CheckboxField({ name, label, hint, ...input }: FieldProps & CheckboxProps) {
  const [field] = useField(name);
  const initial = field.initialValue;
  return (
    <Checkbox
      key={field.key}
      id={field.id}
      name={field.name}
      label={label}
      description={hint}
      error={field.errors?.join(" ")}
      defaultChecked={initial === "on" || initial === true || initial === "true"}
      {...input}
    />
  );
}

/** Several of few: each ticked box posts its value under the same name. */
export function BoxesField({ name, label, hint, options }: FieldProps & { options: Option[] }) {
  const [field] = useField(name);
  const initial: unknown = field.initialValue;
  const chosen = new Set(Array.isArray(initial) ? initial : [initial]);
  return (
    <fieldset
      key={field.key}
      className={classes.cards}
      aria-describedby={field.errors ? field.errorId : undefined}
    >
      <legend>{label}</legend>
      {hint && <Input.Description className={classes.hint}>{hint}</Input.Description>}
      {options.map((option, i) => (
        <Checkbox
          key={option.value}
          id={i === 0 ? field.id : undefined}
          name={field.name}
          value={option.value}
          label={option.label}
          defaultChecked={chosen.has(option.value)}
        />
      ))}
      {field.errors && (
        <Input.Error id={field.errorId} className={classes.hint}>
          {field.errors.join(" ")}
        </Input.Error>
      )}
    </fieldset>
  );
}

/** A choice among few, each with its sentence; native radios, so that arrows, posting and screen readers just work. */
export function RadioCards({
  name,
  label,
  hint,
  required,
  options,
}: FieldProps & { options: (Option & { text?: string })[] }) {
  const [field] = useField(name);
  const chosen = text(field);
  return (
    <fieldset
      key={field.key}
      className={classes.cards}
      aria-describedby={field.errors ? field.errorId : undefined}
    >
      <legend>
        {label}
        {required && <Input.Label component="span" required aria-hidden />}
      </legend>
      {hint && <Input.Description className={classes.hint}>{hint}</Input.Description>}
      {options.map((option, i) => (
        <label key={option.value} className={classes.card}>
          <input
            type="radio"
            id={i === 0 ? field.id : undefined}
            name={field.name}
            value={option.value}
            defaultChecked={option.value === chosen}
            required={required}
          />
          <span>
            <b>{option.label}</b>
            {option.text && <small>{option.text}</small>}
          </span>
        </label>
      ))}
      {field.errors && (
        <Input.Error id={field.errorId} className={classes.hint}>
          {field.errors.join(" ")}
        </Input.Error>
      )}
    </fieldset>
  );
}
