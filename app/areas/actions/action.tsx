import { Button } from "@mantine/core";
import { Link, redirect, useFetcher, useSearchParams } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DayField } from "~/app/ui/form/day-field";
import { CheckboxField, SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Facts, Page, Section } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { closeActionForm } from "~/domain/actions/forms";
import { closeAction } from "~/operations/actions/close-action";
import { getAction } from "~/operations/actions/get-action";
import type { Route } from "./+types/action";
import classes from "./parts/actions.module.css";
import { Due, rhythmWords } from "./parts/due";

type Data = Awaited<ReturnType<typeof getAction>>;

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.action.subject || loaderData?.action.typeLabel || "À faire"} · Aplomb` },
];
export const handle: Shows<Data> = { topics: (data) => [`client:${data.action.clientId}`] };

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getAction(context.get(ctxContext), params.actionId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    closeActionForm,
    (form) => closeAction(context.get(ctxContext), params.actionId, form),
    () => redirect(listOf(new URL(request.url).searchParams)),
  );
}

/** The list one came from: a client's, or the queue. */
const listOf = (params: URLSearchParams) =>
  params.has("client") ? `/clients/${encodeURIComponent(params.get("client") ?? "")}/actions` : "/actions";

/** One thing to do: what is known of it, then how it went and what comes next, in one step (AC5). */
export default function Action({ loaderData }: Route.ComponentProps) {
  const { action: row, today, types, mayWrite } = loaderData;
  const [params] = useSearchParams();
  const list = listOf(params);
  return (
    <Page
      record={{ kind: "action", id: row.id }}
      back={{ href: list, label: params.has("client") ? row.clientName : "À faire" }}
      title={row.subject || row.typeLabel}
      detail={
        <>
          {row.subject && `${row.typeLabel}, `}
          <Link to={`/clients/${row.clientId}`}>{row.clientName}</Link>
        </>
      }
      width="narrow"
      actions={
        mayWrite &&
        row.doneAt === null && (
          <Button component={Link} to={`/actions/${row.id}/modification`} variant="default">
            Modifier
          </Button>
        )
      }
    >
      <Facts
        facts={[
          ["Pour le", <Due key="due" row={row} today={today} />],
          ["Qui s'en charge", row.assigneeName],
          ["À propos de", row.ouvrageName ?? ""],
          ["Document", row.href && <Link to={row.href}>{row.subject}</Link>],
          ["Revient", rhythmWords(row)],
          ["Fait le", row.doneAt === null ? "" : <Instant key="done" value={row.doneAt} />],
          ["Résultat", row.result && <span className={classes.result}>{row.result}</span>],
        ]}
      />
      {mayWrite && (row.doneAt === null ? <Closing types={types} /> : <Reopening id={row.id} />)}
    </Page>
  );
}

function Closing({ types }: { types: Data["types"] }) {
  return (
    <Section title="Comment cela s'est-il passé ?">
      <Form schema={closeActionForm}>
        <TextArea
          name="result"
          label="Résultat"
          placeholder="Joint, réfléchit encore. Rappeler après les vacances."
          autosize
          minRows={2}
        />
        <fieldset className={classes.next}>
          <legend>Et ensuite</legend>
          <DayField
            name="nextDueOn"
            label="Prochaine fois"
            hint="Rien de plus à faire si vous laissez vide."
          />
          <TextField name="nextDueTime" label="Heure" placeholder="09:30" autoComplete="off" />
          <SelectField
            name="nextTypeId"
            label="Type"
            empty="Le même"
            options={types.map((one) => ({ value: one.id, label: one.label }))}
          />
          <TextField name="nextSubject" label="Précision" autoComplete="off" />
        </fieldset>
        <CheckboxField
          name="dropped"
          label="Ce n'est plus à faire"
          hint="Le client a renoncé, la question est réglée : rien n'est reconduit."
        />
        <FormActions>
          <SubmitButton>Terminer</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function Reopening({ id }: { id: string }) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" className={classes.reopening} action={`/actions/${id}/reprise`}>
      <Button type="submit" variant="default" loading={fetcher.state !== "idle"}>
        Finalement, c'est encore à faire
      </Button>
    </fetcher.Form>
  );
}
