import { useEffect } from "react";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PasswordField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page, Section } from "~/app/ui/page";
import { passwordOnlyForm } from "~/domain/access/forms";
import { formatBytes } from "~/domain/files/format";
import { allowArchive } from "~/operations/archive/allow-archive";
import { getArchive } from "~/operations/archive/get-archive";
import type { Route } from "./+types/archive";

export const meta: Route.MetaFunction = () => [{ title: "Emporter vos données · Aplomb" }];

export const loader = ({ context }: Route.LoaderArgs) => answer(() => getArchive(context.get(ctxContext)));

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    passwordOnlyForm,
    (input) => allowArchive(context.get(ctxContext), input),
    ({ permit }) => ({ download: `/reglages/archive/telechargement?permis=${permit}` }),
  );
}

const count = (n: number) => n.toLocaleString("fr-FR");

/** Everything the company keeps here, in one file to take away. */
export default function Archive({ loaderData: { files, tables }, actionData }: Route.ComponentProps) {
  const download = actionData && "download" in actionData ? actionData.download : null;
  useEffect(() => {
    if (download) window.location.assign(download);
  }, [download]);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Emporter vos données"
      detail={`${count(rows)} enregistrements, ${files.count === 0 ? "aucun fichier" : `${count(files.count)} fichier${files.count > 1 ? "s" : ""} (${formatBytes(files.bytes)})`}`}
      width="narrow"
    >
      <Section title="Tout, dans une seule archive">
        <p>
          Chaque table en CSV pour votre tableur et en JSON pour un programme, vos documents et photos rangés
          par client, et un manifeste qui permet de vérifier que rien ne manque. Elle part au fil de l'eau :
          vous pouvez continuer à travailler.
        </p>
        <p>
          Elle contient tout ce que l'entreprise sait de ses clients : gardez-la en lieu sûr. Ni mot de passe
          ni clé n'y figurent. Le journal garde qui l'a emportée.
        </p>
        <Form schema={passwordOnlyForm}>
          <PasswordField
            name="current"
            label="Votre mot de passe"
            hint="Redemandé avant que tout ne sorte"
            autoComplete="current-password"
            required
          />
          <FormActions>
            <SubmitButton>Télécharger l'archive</SubmitButton>
          </FormActions>
        </Form>
        <output>
          {download && (
            <>
              L'archive se télécharge. Rien ne vient ?{" "}
              <a href={download} download>
                La prendre ici
              </a>
              , dans les deux minutes.
            </>
          )}
        </output>
      </Section>
      <Section title="Ce qu'elle contient">
        <DataTable
          label="Contenu de l'archive"
          rows={tables}
          rowKey={({ name }) => name}
          empty={<EmptyState title="Rien encore" text="Ce que vous enregistrerez y entrera." />}
          columns={[
            { key: "words", label: "Contenu", phone: "title", fill: true, render: ({ words }) => words },
            {
              key: "rows",
              label: "Enregistrements",
              align: "right",
              phone: "line",
              render: ({ rows: held }) => <span className="figures">{count(held)}</span>,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
