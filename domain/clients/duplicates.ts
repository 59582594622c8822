import { fold } from "~/domain/search/fold";
import { distance, tolerance } from "~/domain/search/typo";

export type DuplicateReason = "same-phone" | "same-mail" | "same-name" | "close-name" | "same-address";

/** What is known of somebody, typed or kept. Phones are E.164, mails lower case. */
export interface Known {
  name: string;
  phones: string[];
  emails: string[];
  addresses: { street: string; postcode: string }[];
}

const WEIGHT: Record<DuplicateReason, number> = {
  "same-phone": 100,
  "same-mail": 90,
  "same-name": 60,
  "same-address": 45,
  "close-name": 35,
};

/** Why `kept` may be who is being typed, strongest reason first (CL6). */
export function duplicateReasons(typed: Known, kept: Known): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (typed.phones.some((phone) => kept.phones.includes(phone))) reasons.push("same-phone");
  if (typed.emails.some((email) => kept.emails.includes(email))) reasons.push("same-mail");
  const [name, other] = [nameWords(typed.name), nameWords(kept.name)];
  if (name.length > 0 && name.join(" ") === other.join(" ")) reasons.push("same-name");
  if (typed.addresses.some((a) => kept.addresses.some((b) => sameAddress(a, b))))
    reasons.push("same-address");
  if (!reasons.includes("same-name") && closeNames(name, other)) reasons.push("close-name");
  return reasons;
}

/** Higher is more alike; 0 is nobody we know (CL6). */
export const likeness = (reasons: DuplicateReason[]): number =>
  reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);

/** Order of first and last name does not matter. */
const nameWords = (name: string) =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted();

/** Every word of the shorter name is, to a typo, a word of the longer one. */
function closeNames(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length > 0 &&
    short.join("").length >= 3 &&
    short.every((word) => long.some((other) => distance(word, other, tolerance(word)) <= tolerance(word)))
  );
}

const STREETS: [RegExp, string][] = [
  [/\b(av|ave)\b\.?/g, "avenue"],
  [/\b(bd|bld|boul)\b\.?/g, "boulevard"],
  [/\b(r)\b\.?/g, "rue"],
  [/\b(ch|chem)\b\.?/g, "chemin"],
  [/\b(pl)\b\.?/g, "place"],
  [/\b(rte)\b\.?/g, "route"],
];
const streetOf = (street: string) =>
  STREETS.reduce((text, [short, long]) => text.replace(short, long), fold(street))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const sameAddress = (a: Known["addresses"][number], b: Known["addresses"][number]) =>
  a.postcode !== "" &&
  a.postcode === b.postcode &&
  streetOf(a.street) !== "" &&
  streetOf(a.street) === streetOf(b.street);
