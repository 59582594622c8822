import { type FieldMetadata, type FormMetadata, getInputProps } from "@conform-to/react";
import {
  Alert,
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";

type Field = FieldMetadata<unknown>;
const errorOf = (field: Field) => field.errors?.join(" ");

/** What the rules say of the whole form, above it. */
export function FormErrors({ form }: { form: FormMetadata<Record<string, unknown>> }) {
  if (!form.errors || form.errors.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" id={form.errorId}>
      {form.errors.join(" ")}
    </Alert>
  );
}

export function TextField({
  field,
  type = "text",
  ...rest
}: TextInputProps & { field: Field; type?: "text" | "email" | "tel" | "date" | "url" | "number" }) {
  const { key, ...input } = getInputProps(field as FieldMetadata<string>, { type });
  return <TextInput key={key} {...input} withAsterisk={false} error={errorOf(field)} {...rest} />;
}

export function PasswordField({ field, ...rest }: PasswordInputProps & { field: Field }) {
  const { key, ...input } = getInputProps(field as FieldMetadata<string>, { type: "password" });
  return (
    <PasswordInput
      key={key}
      {...input}
      withAsterisk={false}
      error={errorOf(field)}
      visibilityToggleButtonProps={{ "aria-label": "Afficher ou masquer le mot de passe" }}
      {...rest}
    />
  );
}

export function TextAreaField({ field, ...rest }: TextareaProps & { field: Field }) {
  const { key, type: _, ...input } = getInputProps(field as FieldMetadata<string>, { type: "text" });
  return (
    <Textarea
      key={key}
      {...input}
      withAsterisk={false}
      autosize
      minRows={2}
      error={errorOf(field)}
      {...rest}
    />
  );
}

export function SelectField({ field, ...rest }: NativeSelectProps & { field: Field }) {
  const { key, type: _, ...input } = getInputProps(field as FieldMetadata<string>, { type: "text" });
  return <NativeSelect key={key} {...input} withAsterisk={false} error={errorOf(field)} {...rest} />;
}

export function CheckField({ field, ...rest }: CheckboxProps & { field: Field }) {
  const { key, ...input } = getInputProps(field as FieldMetadata<boolean>, { type: "checkbox" });
  return <Checkbox key={key} {...input} error={errorOf(field)} {...rest} />;
}
