import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Bars } from "~/app/ui/bars";
import { EmptyState } from "~/app/ui/empty-state";
import { NumberField } from "~/app/ui/form/fields";
import { Facts, Page, Section } from "~/app/ui/page";
import { formatBytes } from "~/domain/files/format";
import { fileSettingForm } from "~/domain/files/forms";
import { counted } from "~/domain/french";
import { getStorage, type Storage } from "~/operations/files/get-storage";
import { saveFileSetting } from "~/operations/files/save-file-setting";
import type { Route } from "./+types/storage";
import { VersionedForm } from "./parts/versioned-form";

export const meta: Route.MetaFunction = () => [{ title: "Documents gardés · Aplomb" }];

export const handle: Shows = { topics: () => ["company"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => getStorage(context.get(ctxContext)));

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    fileSettingForm,
    (form) => saveFileSetting(ctx, form),
    () => ({ saved: "Réglage des corbeilles enregistré.", at: ctx.now }),
  );
}

const KINDS: Record<Storage["kinds"][number]["kind"], string> = {
  client: "Porte-documents des clients",
  article: "Articles",
  company: "Logo et papier à en-tête",
  library: "Bibliothèque",
  quote: "Devis",
  order: "Commandes",
  invoice: "Factures",
  "credit-note": "Avoirs",
  mail: "Pièces jointes des mails",
  import: "Fichiers d'imports",
  report: "Rapports",
};

/** What is kept, by kind, where it weighs most, and how long bins keep what they hold. */
export default function StoragePage({ loaderData }: Route.ComponentProps) {
  const { bytes, files, kinds, heaviest, bin, setting, mayManage } = loaderData;
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Documents gardés"
      detail="Ce que pèsent vos documents, versions d'avant et corbeilles comprises. Il n'y a pas de limite."
      width="narrow"
    >
      {files === 0 ? (
        <EmptyState
          title="Rien de gardé encore"
          text="Photos, plans, devis émis : ce qui entre ici s'y compte aussitôt."
        />
      ) : (
        <>
          <Facts
            facts={[
              ["En tout", formatBytes(bytes)],
              ["Documents", files.toLocaleString("fr-FR")],
              [
                "À la corbeille",
                bin.files > 0 ? `${formatBytes(bin.bytes)}, ${counted(bin.files, "document")}` : "",
              ],
            ]}
          />
          <Section title="Par sorte">
            <Bars
              label="Par sorte"
              bars={kinds.map((one) => ({
                key: one.kind,
                label: KINDS[one.kind],
                value: one.bytes,
                figure: formatBytes(one.bytes),
                more: counted(one.files, "document"),
                to: one.kind === "library" ? "/reglages/bibliotheque" : undefined,
              }))}
            />
          </Section>
          {heaviest.length > 0 && (
            <Section title="Clients dont les documents pèsent le plus">
              <Bars
                label="Clients dont les documents pèsent le plus"
                bars={heaviest.map((one) => ({
                  key: one.id,
                  label: one.name,
                  value: one.bytes,
                  figure: formatBytes(one.bytes),
                  more: counted(one.files, "document"),
                  to: `/clients/${one.id}/documents?dossier=tous`,
                }))}
              />
            </Section>
          )}
        </>
      )}
      <Section title="Corbeilles">
        <p>
          Après le délai que la direction choisit, ce qui est à la corbeille s'efface pour de bon, la nuit :
          contenu, versions et mots. Ce qui est verrouillé, prouve un consentement ou a été joint à un mail y
          reste.
        </p>
        {mayManage ? (
          <VersionedForm
            schema={fileSettingForm}
            version={setting.version}
            defaultValue={{ binDays: setting.binDays ?? "" }}
          >
            <NumberField
              name="binDays"
              label="Vider les corbeilles après"
              unit="jours"
              hint="Rien d'écrit : jamais, on les vide à la main."
            />
          </VersionedForm>
        ) : (
          <Facts
            facts={[
              [
                "Les corbeilles se vident",
                setting.binDays === null
                  ? "jamais d'elles-mêmes"
                  : `après ${counted(setting.binDays, "jour")}`,
              ],
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
