import { Anchor, Button, Group } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DocumentLines, Sums } from "~/app/ui/document-lines";
import { Facts, Page } from "~/app/ui/page";
import { Day } from "~/app/ui/values";
import { getCreditNote } from "~/operations/billing/get-credit-note";
import { SentMails } from "../mail/parts/send-form";
import type { Route } from "./+types/credit-note";
import { Purged } from "./parts/purged";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Avoir ${loaderData?.creditNote.number ?? ""} · Aplomb` },
];

export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`credit-note:${data.creditNote.id}`, "mail"],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getCreditNote(context.get(ctxContext), params.creditNoteId));

export default function CreditNote({ loaderData }: Route.ComponentProps) {
  const { creditNote, body, totals, client, original, mails, purgedAt, may } = loaderData;
  return (
    <Page
      record={{ kind: "credit-note", id: creditNote.id }}
      back={
        original
          ? { href: `/factures/${original.id}`, label: original.number ?? "" }
          : { href: "/factures", label: "Factures" }
      }
      title={`Avoir ${creditNote.number}`}
      detail={
        <Group gap="md">
          <Anchor component={Link} to={`/clients/${client.id}`}>
            {client.name}
          </Anchor>
          {original && <span>sur la facture {original.number}</span>}
        </Group>
      }
      actions={
        purgedAt === null && (
          <>
            <Button component="a" href={`/avoirs/${creditNote.id}/pdf`} target="_blank" variant="default">
              Ouvrir le PDF
            </Button>
            {may.send && (
              <Button component={Link} to={`/avoirs/${creditNote.id}/envoi`}>
                {creditNote.sentAt === null ? "Envoyer" : "Renvoyer"}
              </Button>
            )}
          </>
        )
      }
    >
      {purgedAt !== null && <Purged piece="Avoir purgé" at={purgedAt} />}
      <Facts
        facts={[
          ["Émis le", <Day key="d" value={creditNote.issuedOn} />],
          ["Motif", creditNote.reason],
        ]}
      />
      <DocumentLines body={body} totals={totals} />
      <Sums
        rows={[
          { label: "Total HT", cents: creditNote.netCents },
          { label: "TVA", cents: creditNote.vatCents },
          { label: "Montant de l'avoir TTC", cents: creditNote.grossCents, big: true },
        ]}
      />
      <SentMails mails={mails} />
    </Page>
  );
}
