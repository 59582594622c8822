import { type FormMetadata, FormProvider, getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Button, type ButtonProps, Group } from "@mantine/core";
import { type MouseEvent, type ReactNode, useState } from "react";
import { Form as RouterForm, useActionData, useLocation, useNavigation } from "react-router";
import type * as z from "zod";
import classes from "./form.module.css";
import { FormProblems } from "./problems";
import { Sending } from "./sending";

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
  /** Needed where a page has two forms: each then shows the answers to itself only. */
  id?: string;
  className?: string;
  /** Given what was typed once it passes, instead of the server: for what goes there in several parts. */
  onTyped?: (typed: z.output<Schema>) => void;
}

const FORM = "__form";

function isFor(answer: Answered | undefined, id: string | undefined): boolean {
  const posted = (answer?.lastResult as { initialValue?: Record<string, unknown> } | undefined)?.initialValue;
  const asked = posted?.[FORM];
  return asked === undefined || asked === id;
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
  onTyped,
}: FormProps<Schema>) {
  const actionData = useActionData() as Answered | undefined;
  const given = answered ?? actionData;
  const answer = isFor(given, id) ? given : undefined;
  const [form] = useForm<Record<string, unknown>>({
    ...(id ? { id } : {}),
    lastResult: answer?.lastResult as never,
    defaultValue: defaultValue as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    ...(onTyped
      ? {
          onSubmit: (event, { formData }) => {
            event.preventDefault();
            const typed = parseWithZod(formData, { schema });
            if (typed.status === "success") onTyped(typed.value);
          },
        }
      : {}),
  });
  const elsewhere = (answer?.problems ?? []).filter((p) => !p.field).map((p) => p.text);
  const messages = [...new Set([...(form.errors ?? []), ...elsewhere])];
  return (
    <FormProvider context={form.context}>
      <RouterForm
        method="post"
        {...(action ? { action } : {})}
        {...getFormProps(form)}
        className={className ?? classes.form}
      >
        {id && <input type="hidden" name={FORM} value={id} />}
        <Sending />
        <FormProblems messages={messages} id={form.errorId} />
        {typeof children === "function" ? children(form) : children}
      </RouterForm>
    </FormProvider>
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
  const { key } = useLocation();
  const [pressedAt, setPressedAt] = useState<string | null>(null);
  const posting = navigation.state !== "idle" && navigation.formMethod === "POST";
  return (
    <Button
      type="submit"
      {...(name ? { name, value } : {})}
      loading={busy ?? (pressedAt === key && posting)}
      onMouseDown={keepPlace}
      onClick={() => setPressedAt(key)}
      {...button}
    >
      {children}
    </Button>
  );
}

/** Leaving a field may show its mistake, which would push the button from under the finger that presses it. */
function keepPlace(event: MouseEvent<HTMLButtonElement>) {
  if (event.currentTarget.form?.contains(document.activeElement)) event.preventDefault();
}

/** Buttons at the foot of a form, the main one last. */
export function FormActions({ children }: { children: ReactNode }) {
  return (
    <Group justify="flex-end" mt="xs" gap="sm" className={classes.actions}>
      {children}
    </Group>
  );
}
