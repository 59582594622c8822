import { looksLikePhone } from "~/domain/identity/phone-writing";
import { isSiren, isSiret } from "~/domain/identity/siren";

/** What the creation form opens with when nothing was found (S9). */
export interface Draft {
  kind: "person" | "company";
  civility: string;
  lastName: string;
  firstName: string;
  companyName: string;
  phone: string;
  email: string;
  postcode: string;
  city: string;
  siren: string;
  siret: string;
}

const COMPANY =
  /(^|\s)(sarl|eurl|sas|sasu|sa|sci|snc|scop|gaec|earl|mairie|commune|syndic|copro(priété)?|ets|établissements|association|hôtel|camping|société|ste)(?=\s|$)/iu;
const CIVILITY: Record<string, string> = {
  m: "M.",
  mr: "M.",
  monsieur: "M.",
  mme: "Mme",
  madame: "Mme",
  mlle: "Mme",
};

/** "DUPONT 0612345678 Lyon" -> name, phone, town. What follows a phone, a mail or a postcode is the town (S9). */
export function parseDraft(typed: string): Draft {
  let rest = typed
    .trim()
    .replace(/^[@#*€]+/, "")
    .slice(0, 200);
  const email = /[^\s,;]+@[^\s,;]+\.[^\s,;]+/.exec(rest)?.[0] ?? "";
  rest = rest.replace(email, "|");
  const phoneText = (rest.match(/\+?\d[\d\s.\-/()]{7,}\d/g) ?? []).find(looksLikePhone) ?? "";
  rest = phoneText ? rest.replace(phoneText, "|") : rest;
  const number = numberIn(rest);
  rest = number.text ? rest.replace(number.text, "|") : rest;
  const postcode = /(?<!\d)\d{5}(?!\d)/.exec(rest)?.[0] ?? "";
  rest = postcode ? rest.replace(postcode, "|") : rest;
  const [name = "", ...after] = rest
    .split(/[|,;]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const who = named(name);
  return {
    // Only a company has a number.
    ...(number.siren ? { ...NOBODY, kind: "company" as const, companyName: name } : who),
    siren: number.siren,
    siret: number.siret,
    phone: phoneText.trim(),
    email: email.toLowerCase(),
    postcode,
    city: after
      .map(capitalised)
      .join(" ")
      .replace(/^(à|a)\s+/i, ""),
  };
}

/** The SIREN or SIRET in a text, in any spacing, its key right. */
function numberIn(text: string): { text: string; siren: string; siret: string } {
  for (const found of text.match(/(?<!\d)\d(?:[ .]?\d){8,13}(?!\d)/g) ?? []) {
    const digits = found.replace(/\D/g, "");
    if (isSiret(digits)) return { text: found, siren: digits.slice(0, 9), siret: digits };
    if (isSiren(digits)) return { text: found, siren: digits, siret: "" };
  }
  return { text: "", siren: "", siret: "" };
}
const NOBODY = { civility: "", lastName: "", firstName: "", companyName: "" };

/** A name as people write it: civility, family, first name; or a company, by its legal form. */
export function named(
  text: string,
): Pick<Draft, "kind" | "civility" | "lastName" | "firstName" | "companyName"> {
  if (COMPANY.test(text)) return { ...NOBODY, kind: "company", companyName: text };
  const words = text.split(/\s+/).filter(Boolean);
  const civility = CIVILITY[(words[0] ?? "").toLowerCase().replace(".", "")] ?? "";
  const names = civility ? words.slice(1) : words;
  const shouted = names.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
  const last = shouted.length > 0 && shouted.length < names.length ? shouted : leading(names);
  const first = names.filter((word) => !last.includes(word));
  return {
    ...NOBODY,
    kind: "person",
    civility,
    lastName: last.map(capitalised).join(" "),
    firstName: first.map(capitalised).join(" "),
  };
}

/** "le goff yann": particles belong to the family name. */
function leading(names: string[]): string[] {
  const particle = /^(le|la|de|du|des|d'|van|von|ben|el|saint|st)$/i;
  let count = 1;
  while (count < names.length && particle.test(names[count - 1] ?? "")) count += 1;
  return names.length > 0 &&
    names.every((word) => word === word.toUpperCase()) &&
    names.length <= 2 &&
    particle.test(names[0] ?? "")
    ? names
    : names.slice(0, count);
}

/** "DUPONT" and "dupont" become "Dupont", "JEAN-PIERRE" "Jean-Pierre"; mixed case is kept. */
function capitalised(text: string): string {
  return text
    .split(" ")
    .map((word) =>
      word === word.toUpperCase() || word === word.toLowerCase()
        ? word
            .toLowerCase()
            .replace(
              /(^|[-'’])(\p{L})/gu,
              (_, before: string, letter: string) => before + letter.toUpperCase(),
            )
        : word,
    )
    .join(" ");
}
