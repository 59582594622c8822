import { Alert } from "@mantine/core";
import { SelectField } from "~/app/ui/form/fields";
import { formatDay, formatDayLong } from "~/domain/calendar/format";
import {
  EARLY_PAYMENT_GROUNDS,
  EARLY_PAYMENT_LABELS,
  type OffPremisesContract,
} from "~/domain/quotes/withdrawal";

/** What the law says of contracts signed at the customer's home a few days ago, and its exceptions to choose from. */
export function EarlyGround({
  contracts,
  receivedOn,
}: {
  contracts: OffPremisesContract[];
  /** The day in the form, as it is typed. */
  receivedOn: string;
}) {
  const young = contracts.filter((contract) => receivedOn < contract.paymentFrom);
  if (young.length === 0) return null;
  return (
    <>
      <Alert color="copper" variant="light" title="Contrat signé hors établissement">
        {young.map((contract) => (
          <div key={contract.orderId}>
            {contract.number}, signée le {formatDay(contract.signedOn)} : aucun paiement ne peut être reçu
            avant le {formatDayLong(contract.paymentFrom)} (C. conso. L221-10).
          </div>
        ))}
      </Alert>
      <SelectField
        name="ground"
        label="Exception prévue par la loi"
        hint="Gardée avec le règlement, dans l'historique du client"
        empty="Aucune"
        options={EARLY_PAYMENT_GROUNDS.map((value) => ({ value, label: EARLY_PAYMENT_LABELS[value] }))}
      />
    </>
  );
}
