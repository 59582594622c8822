import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, redirect, useLocation } from "react-router";
import { answerDefaults } from "~/app/areas/questions/parts/answer-fields";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { SidePanel } from "~/app/ui/side-panel";
import { Day } from "~/app/ui/values";
import { ouvrageForm } from "~/domain/clients/forms";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { listOuvrages, type OuvrageRow } from "~/operations/clients/list-ouvrages";
import type { Route } from "./+types/ouvrages";
import classes from "./ouvrages.module.css";
import { ArchiveButton } from "./parts/archive-button";
import { OuvrageFields } from "./parts/ouvrage-fields";
import { OuvrageName } from "./parts/ouvrage-name";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => listOuvrages(context.get(ctxContext), params.clientId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    ouvrageForm,
    (form, sending) => addOuvrage(context.get(ctxContext), params.clientId, form, sending),
    () => redirect(`/clients/${params.clientId}/ouvrages`),
  );
}

export default function Ouvrages({ loaderData }: Route.ComponentProps) {
  const { rows, mayWrite, clientId } = loaderData;
  const [adding, setAdding] = useState(false);
  const place = useLocation().key;
  const add = mayWrite && <Button onClick={() => setAdding(true)}>Ajouter un ouvrage</Button>;
  const active = rows.filter((row) => row.archivedAt === null);
  const aside = rows.filter((row) => row.archivedAt !== null);
  return (
    <>
      {active.length === 0 ? (
        <EmptyState
          title="Aucun ouvrage en cours"
          text="Une piscine, un poêle, une chaudière : chaque ouvrage garde ses dates, sa garantie et son historique."
          action={add}
        />
      ) : (
        <>
          <Rows rows={active} clientId={clientId} mayWrite={mayWrite} />
          <div style={{ marginTop: "1rem" }}>{add}</div>
        </>
      )}
      {aside.length > 0 && (
        <details className={classes.aside}>
          <summary>
            {aside.length > 1 ? `${aside.length} ouvrages mis de côté` : "Un ouvrage mis de côté"}
          </summary>
          <Rows rows={aside} clientId={clientId} mayWrite={mayWrite} />
        </details>
      )}
      <SidePanel opened={adding} onClose={() => setAdding(false)} title="Nouvel ouvrage">
        {/* Anew after one's own addition only: a colleague's leaves what is being typed alone. */}
        <Form
          key={place}
          schema={ouvrageForm}
          defaultValue={{
            typeId: loaderData.types[0]?.id,
            answers: answerDefaults(loaderData.questions, {}),
          }}
        >
          <OuvrageFields
            types={loaderData.types}
            addresses={loaderData.addresses}
            questions={loaderData.questions}
          />
          <FormActions>
            <SubmitButton>Ajouter l'ouvrage</SubmitButton>
          </FormActions>
        </Form>
      </SidePanel>
    </>
  );
}

function Rows({ rows, clientId, mayWrite }: { rows: OuvrageRow[]; clientId: string; mayWrite: boolean }) {
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <div>
            <OuvrageName clientId={clientId} ouvrage={row} mayRename={mayWrite} />
            <div className={classes.facts}>
              <span>{row.type}</span>
              {row.installedOn && (
                <span>
                  Posé le <Day value={row.installedOn} />
                </span>
              )}
              {row.warrantyUntil && (
                <span>
                  Garanti jusqu'au <Day value={row.warrantyUntil} />
                </span>
              )}
              {row.nextServiceOn && (
                <span>
                  Entretien le <Day value={row.nextServiceOn} />
                </span>
              )}
              {row.serialNumber && <span className="figures">N° {row.serialNumber}</span>}
            </div>
            {row.notes && <p className={classes.notes}>{row.notes}</p>}
          </div>
          <div className={classes.actions}>
            <Button
              component={Link}
              to={`/clients/${clientId}/ouvrages/${row.id}`}
              variant="subtle"
              size="compact-sm"
              aria-label={`Ouvrir ${row.name}`}
            >
              Ouvrir
            </Button>
            {mayWrite && <ArchiveButton clientId={clientId} ouvrage={row} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
