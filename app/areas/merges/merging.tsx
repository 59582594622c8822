import { Alert, Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, useFetcher, useNavigate } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page, Section } from "~/app/ui/page";
import { toast } from "~/app/ui/toast";
import { counted } from "~/domain/french";
import { mergeForm } from "~/domain/merges/forms";
import { getMergePreview } from "~/operations/merges/get-merge-preview";
import { mergeClients } from "~/operations/merges/merge-clients";
import type { Route } from "./+types/merging";
import { Compared } from "./parts/compared";
import { United } from "./parts/united";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getMergePreview(context.get(ctxContext), params.clientId, params.otherId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    mergeForm,
    (form) => mergeClients(context.get(ctxContext), params.clientId, form),
    ({ id }) => ({ merged: id, problems: [] }),
  );
}

export const meta = () => [{ title: "Fusionner deux fiches · Aplomb" }];

/** Two files side by side: what stands of each field, what is united, what moves (MG1, MG2). */
export default function Merging({ loaderData: preview, actionData }: Route.ComponentProps) {
  const { kept, lost, fields, answers, moving, openLinks } = preview;
  useMerged(actionData && "merged" in actionData ? actionData.merged : null, kept.id, lost.name);
  return (
    <Page
      title="Fusionner deux fiches"
      detail={`« ${lost.name} » rejoint « ${kept.name} » : tout ce qui est à l'une passe à l'autre, et cela s'annule même des mois après.`}
      back={{ href: `/clients/${kept.id}`, label: kept.name }}
    >
      <Form key={`${kept.id} ${lost.id}`} schema={mergeForm}>
        <input type="hidden" name="lostId" value={lost.id} />
        <input type="hidden" name="keptVersion" value={kept.version} />
        <input type="hidden" name="lostVersion" value={lost.version} />
        <Section
          title="Ce qui restera de chaque champ"
          actions={
            <Button component={Link} to={`/clients/${lost.id}/fusion/${kept.id}`} variant="default" replace>
              Garder plutôt l'autre fiche
            </Button>
          }
        >
          <Compared kept={kept} lost={lost} fields={fields} answers={answers} />
        </Section>
        <Section title="Coordonnées réunies">
          <United united={preview.united} />
        </Section>
        <Section title="Ce qui change de fiche">
          <p style={{ marginTop: 0 }}>
            {moving.length > 0
              ? `${moving.map((one) => one.label).join(", ")}.`
              : "Rien d'autre que les coordonnées."}{" "}
            Les factures déjà émises restent écrites comme elles sont.
          </p>
          {openLinks > 0 && (
            <Alert color="yellow" variant="light">
              {counted(openLinks, "lien déjà remis", "liens déjà remis")} pour « {lost.name} » : un lien vers
              l'espace entier montrera tous les documents de la fiche réunie. Ne fusionnez que si c'est bien
              la même personne. Si la fusion est annulée, chacun ne revoit que les siens.
            </Alert>
          )}
        </Section>
        <FormActions>
          <Button component={Link} to={`/clients/${kept.id}`} variant="default">
            Laisser comme avant
          </Button>
          <SubmitButton>Fusionner les deux fiches</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}

/** Once it is done: the kept file, and the way back in the toast. */
function useMerged(mergeId: string | null, keptId: string, lostName: string) {
  const navigate = useNavigate();
  const undo = useFetcher();
  const undoing = useRef(undo.submit);
  const said = useRef<string | null>(null);
  useEffect(() => {
    undoing.current = undo.submit;
  });
  useEffect(() => {
    if (!mergeId || said.current === mergeId) return;
    said.current = mergeId;
    toast({
      message: `La fiche de ${lostName} a rejoint celle-ci.`,
      undo: () =>
        void undoing.current(null, { method: "post", action: `/clients/fusions/${mergeId}/annulation` }),
    });
    void navigate(`/clients/${keptId}`, { replace: true });
  }, [mergeId, keptId, lostName, navigate]);
}
