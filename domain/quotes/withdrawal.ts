import { addDays, type Day } from "~/domain/calendar/day";
import { isWorkingDay } from "~/domain/calendar/holidays";

/**
 * Last day to withdraw from a contract signed off premises (Q18): fourteen days after the day of the signature,
 * carried to the next working day from a Saturday, a Sunday or a holiday (C. conso. L221-18, L221-19).
 */
export function withdrawalEnds(signedOn: Day): Day {
  let day = addDays(signedOn, 14);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** First day on which a payment may be asked after an off-premises signature (Q18, C. conso. L221-10). */
export const paymentFrom = (signedOn: Day): Day => addDays(signedOn, 8);

/** A contract signed off premises by a consumer, and the first day on which money may be taken for it. */
export interface OffPremisesContract {
  orderId: string;
  number: string;
  signedOn: Day;
  paymentFrom: Day;
}

/** Why money may come sooner: the cases of C. conso. L221-10 that a trade meets, or money for something else. */
export const EARLY_PAYMENT_GROUNDS = ["urgent-repair", "home-party", "personal-service", "other"] as const;
export type EarlyPaymentGround = (typeof EARLY_PAYMENT_GROUNDS)[number];

export const EARLY_PAYMENT_LABELS: Record<EarlyPaymentGround, string> = {
  "urgent-repair": "Entretien ou réparation en urgence au domicile, demandés par le client (4°)",
  "home-party": "Contrat conclu lors d'une réunion organisée à domicile (3°)",
  "personal-service": "Services à la personne à exécution successive (2°)",
  other: "Ce règlement ne concerne pas ce contrat",
};

/** The day an invoice is due: never before its off-premises contract may be paid (Q20, C. conso. L242-7). */
export function askedFrom(
  dueOn: Day,
  orderId: string | null,
  contracts: readonly OffPremisesContract[],
): Day {
  const contract = contracts.find((it) => it.orderId === orderId);
  return contract && contract.paymentFrom > dueOn ? contract.paymentFrom : dueOn;
}

/**
 * The contract for which this payment comes too soon, or null (Q20). Money that no invoice takes may be for any
 * contract of the client, so it waits too, unless it is said to be for something else.
 */
export function paidTooSoon(
  payment: {
    receivedOn: Day;
    /** Orders whose invoices this payment pays. */
    orders: readonly (string | null)[];
    /** Whether a part of the money is affected to no invoice. */
    unaffected: boolean;
    ground?: EarlyPaymentGround | undefined;
  },
  contracts: readonly OffPremisesContract[],
): OffPremisesContract | null {
  const young = contracts.filter((contract) => payment.receivedOn < contract.paymentFrom);
  const paid = young.find((contract) => payment.orders.includes(contract.orderId));
  if (paid) return payment.ground === undefined || payment.ground === "other" ? paid : null;
  if (!payment.unaffected || payment.ground !== undefined) return null;
  return young.find((contract) => contract.signedOn <= payment.receivedOn) ?? null;
}

/** When the deposit is paid, in the words of the quote: an off-premises consumer can't be asked at once (Q20). */
export const depositTime = (offPremises: boolean): string =>
  offPremises ? "dès le huitième jour après la signature" : "à la commande";
