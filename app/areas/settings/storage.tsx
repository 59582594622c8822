import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Bars } from "~/app/ui/bars";
import { EmptyState } from "~/app/ui/empty-state";
import { Facts, Page, Section } from "~/app/ui/page";
import { formatBytes } from "~/domain/files/format";
import { counted } from "~/domain/french";
import { getStorage, type Storage } from "~/operations/files/get-storage";
import type { Route } from "./+types/storage";

export const meta: Route.MetaFunction = () => [{ title: "Documents gardés · Aplomb" }];

export const loader = ({ context }: Route.LoaderArgs) => answer(() => getStorage(context.get(ctxContext)));

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

/** What is kept, by kind, and where it weighs most. */
export default function StoragePage({ loaderData: { bytes, files, kinds, heaviest } }: Route.ComponentProps) {
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
    </Page>
  );
}
