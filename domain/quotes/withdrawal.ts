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
