import { Checkbox } from "@mantine/core";
import classes from "~/app/areas/documents/parts/editor.module.css";
import { DayOf, Deposit, LayoutOf, LinkOf, Words } from "~/app/areas/documents/parts/header-fields";
import { useHeader } from "~/app/areas/documents/parts/session";
import type { QuoteHeader } from "~/domain/quotes/header";
import type { QuoteView } from "~/operations/quotes/get-quote";
import { WasteFields } from "./waste-fields";

/** What the customer reads first, and what one finds the quote by (SAL-30). */
export const TitleField = () => (
  <Words<QuoteHeader>
    name="title"
    label="Titre du devis"
    placeholder="Ce que le client lira en premier : Piscine 8 × 4 m…"
  />
);

/** Everything of the quote that is not a line: texts, days, deposit, place of works, what the law wants to know. */
export function HeaderPanel({ client, layouts }: Pick<QuoteView, "client" | "layouts">) {
  const [offPremises, setOffPremises] = useHeader<QuoteHeader, "offPremises">("offPremises");
  return (
    <div className={classes.header}>
      <div className={classes.fields}>
        <DayOf<QuoteHeader> name="datedOn" label="Date du devis" />
        <DayOf<QuoteHeader> name="validUntil" label="Valable jusqu'au" />
        <Deposit<QuoteHeader> label="Acompte à la commande" />
        <LinkOf<QuoteHeader>
          name="siteAddressId"
          label="Adresse du chantier"
          none="Adresse du client"
          choices={client.addresses.map((it) => ({
            id: it.id,
            label: [it.label, it.street, `${it.postcode} ${it.city}`]
              .filter((part) => part.trim())
              .join(", "),
          }))}
        />
        <LinkOf<QuoteHeader>
          name="ouvrageId"
          label="Ouvrage"
          none="Aucun"
          choices={client.ouvrages.map((it) => ({ id: it.id, label: it.name }))}
        />
        {client.interlocutors.length > 0 && (
          <LinkOf<QuoteHeader>
            name="interlocutorId"
            label="À l'attention de"
            none="Personne en particulier"
            choices={client.interlocutors.map((it) => ({
              id: it.id,
              label: [it.name, it.work].filter(Boolean).join(", "),
            }))}
          />
        )}
        <DayOf<QuoteHeader> name="worksStartOn" label="Début des travaux" clearable />
        <Words<QuoteHeader> name="worksDuration" label="Durée estimée" placeholder="5 jours" />
        <LayoutOf<QuoteHeader> layouts={layouts} />
      </div>
      <Words<QuoteHeader> name="intro" label="Texte d'introduction" long />
      <div className={classes.pair}>
        <Words<QuoteHeader> name="paymentTerms" label="Conditions de règlement" long />
        <Words<QuoteHeader> name="closing" label="Texte de fin" long />
      </div>
      <Checkbox
        label="Contrat signé hors établissement (chez le client) : droit de rétractation de 14 jours, aucun paiement avant 7 jours"
        checked={offPremises}
        onChange={(event) => setOffPremises(event.currentTarget.checked)}
      />
      <WasteFields />
    </div>
  );
}
