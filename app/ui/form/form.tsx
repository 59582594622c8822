import { type FormMetadata, FormProvider, getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Alert, Button, type ButtonProps, Group } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { Form as RouterForm, useActionData, useNavigation } from "react-router";
import type * as z from "zod";

interface Answered {
  lastResult?: Parameters<typeof useForm>[0]["lastResult"];
  problems?: { code: string; field?: string; text: string }[];
}

interface FormProps<Schema extends z.ZodType> {
  schema: Schema;
  defaultValue?: unknown;
  children: ReactNode | ((form: FormMetadata<Record<string, unknown>>) => ReactNode);
  /** Where it posts; the page itself when left out. */
  action?: string;
  /** Action data of a fetcher, when the form is not the page's own. */
  answered?: Answered | undefined;
  id?: string;
  className?: string;
}

/**
 * A form over one zod shape, the same that the action parses: works before hydration, checks on blur then while
 * typing, keeps what was typed when the server says no, puts the focus on the first wrong field.
 */
export function Form<Schema extends z.ZodType>({
  schema,
  defaultValue,
  children,
  action,
  answered,
  id,
  className,
}: FormProps<Schema>) {
  const actionData = useActionData() as Answered | undefined;
  const answer = answered ?? actionData;
  const [form] = useForm<Record<string, unknown>>({
    ...(id ? { id } : {}),
    lastResult: answer?.lastResult as never,
    defaultValue: defaultValue as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
  const elsewhere = (answer?.problems ?? []).filter((p) => !p.field).map((p) => p.text);
  const messages = [...new Set([...(form.errors ?? []), ...elsewhere])];
  return (
    <FormProvider context={form.context}>
      <RouterForm method="post" {...(action ? { action } : {})} {...getFormProps(form)} className={className}>
        <FormProblems messages={messages} id={form.errorId} />
        {typeof children === "function" ? children(form) : children}
      </RouterForm>
    </FormProvider>
  );
}

/** Sentences that belong to no field. */
export function FormProblems({ messages, id }: { messages: readonly string[]; id?: string }) {
  if (messages.length === 0) return null;
  return (
    <Alert color="red" variant="light" mb="md" role="alert" id={id}>
      {messages.map((message) => (
        <div key={message}>{message}</div>
      ))}
    </Alert>
  );
}

/** The verb of the form; says that it works while the answer is on its way. */
export function SubmitButton({
  children,
  name,
  value,
  busy,
  ...button
}: { children: ReactNode; name?: string; value?: string; busy?: boolean } & ButtonProps) {
  const navigation = useNavigation();
  const pressed = useRef(false);
  const working = busy ?? navigation.state !== "idle";
  return (
    <Button
      type="submit"
      {...(name ? { name, value } : {})}
      loading={working && navigation.formMethod === "POST"}
      onClick={() => {
        pressed.current = true;
      }}
      {...button}
    >
      {children}
    </Button>
  );
}

/** Buttons at the foot of a form, the main one last. */
export function FormActions({ children }: { children: ReactNode }) {
  return (
    <Group justify="flex-end" mt="lg" gap="sm">
      {children}
    </Group>
  );
}
