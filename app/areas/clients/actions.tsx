import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, redirect, useLocation } from "react-router";
import { ActionFields } from "~/app/areas/actions/parts/action-fields";
import classes from "~/app/areas/actions/parts/actions.module.css";
import { Due, rhythmWords } from "~/app/areas/actions/parts/due";
import { RowActs } from "~/app/areas/actions/parts/row-acts";
import { useActionActs } from "~/app/areas/actions/parts/use-action-acts";
import { What } from "~/app/areas/actions/parts/what";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { useKeys } from "~/app/shell/keys";
import { EmptyState } from "~/app/ui/empty-state";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { SidePanel } from "~/app/ui/side-panel";
import { Instant } from "~/app/ui/values";
import { actionForm } from "~/domain/actions/forms";
import { addDays } from "~/domain/calendar/day";
import { addAction } from "~/operations/actions/add-action";
import { listClientActions } from "~/operations/actions/list-client-actions";
import type { Route } from "./+types/actions";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => listClientActions(context.get(ctxContext), params.clientId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    actionForm,
    (form, sending) => addAction(context.get(ctxContext), params.clientId, form, sending),
    () => redirect(`/clients/${params.clientId}/actions`),
  );
}

type Data = Awaited<ReturnType<typeof listClientActions>>;

/** What there is to do for this client, and what was done. */
export default function ClientActions({ loaderData }: Route.ComponentProps) {
  const { open, done, types, people, ouvrages, viewerId, mayWrite } = loaderData;
  const [adding, setAdding] = useState(false);
  const acts = useActionActs();
  const place = useLocation().key;
  useKeys(mayWrite ? [{ keys: "n", label: "Ajouter à faire", run: () => setAdding(true) }] : []);
  const add = mayWrite && <Button onClick={() => setAdding(true)}>Ajouter à faire</Button>;
  return (
    <>
      {open.length === 0 ? (
        <EmptyState
          title="Rien à faire pour ce client"
          text="Un rappel, une visite, un devis à relancer : notez-le, il reviendra le jour dit à la personne qui s'en charge."
          action={add}
        />
      ) : (
        <>
          <ul className={classes.rows} aria-label="À faire">
            {open.map((row) => (
              <li key={row.id} className={classes.row}>
                <Told row={row} data={loaderData} />
                {mayWrite && <RowActs row={row} today={loaderData.today} acts={acts} />}
              </li>
            ))}
          </ul>
          <div style={{ marginTop: "1rem" }}>{add}</div>
        </>
      )}
      {done.length > 0 && (
        <details className={classes.past}>
          <summary>Déjà fait ({done.length})</summary>
          <ul className={classes.rows} aria-label="Fait">
            {done.map((row) => (
              <li key={row.id} className={classes.row}>
                <Told row={row} data={loaderData} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <SidePanel opened={adding} onClose={() => setAdding(false)} title="À faire pour ce client">
        {/* Anew after one's own addition only: a colleague's leaves what is being typed alone. */}
        <Form
          key={place}
          schema={actionForm}
          defaultValue={{
            typeId: types[0]?.id,
            dueOn: addDays(loaderData.today, 7),
            assigneeId: viewerId,
            rhythmEvery: "1",
          }}
        >
          <ActionFields types={types} people={people} ouvrages={ouvrages} />
          <FormActions>
            <SubmitButton>Ajouter</SubmitButton>
          </FormActions>
        </Form>
      </SidePanel>
    </>
  );
}

function Told({ row, data }: { row: Data["open"][number]; data: Data }) {
  return (
    <div className={classes.what}>
      <Link to={`/actions/${row.id}?client=${data.clientId}`}>
        <What row={row} />
      </Link>
      <div className={classes.facts}>
        {row.doneAt === null ? (
          <Due row={row} today={data.today} />
        ) : (
          <span>
            Fait le <Instant value={row.doneAt} />
          </span>
        )}
        <span>{row.assigneeName}</span>
        {row.ouvrageName && <span>{row.ouvrageName}</span>}
        {row.doneAt === null && rhythmWords(row) && <span>{rhythmWords(row)}</span>}
      </div>
      {row.result && <p className={classes.result}>{row.result}</p>}
    </div>
  );
}
