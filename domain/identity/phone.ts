import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * E.164 of a phone typed in any French writing ("06 12 34 56 78", "+33 (0)6.12…", "0033612…") or in an
 * international one; null when it is no phone number (I1).
 */
export function parsePhone(text: string): string | null {
  const typed = text.trim().replace(/\(0\)/g, "").replace(/^00/, "+");
  if (!/^[+\d][\d\s.\-/()  ]*$/.test(typed)) return null;
  const phone = parsePhoneNumberFromString(typed, "FR");
  return phone?.isPossible() ? phone.number : null;
}

/** "+33612345678" as people read it: "06 12 34 56 78"; foreign numbers keep their country code (I2). */
export function formatPhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  return phone.countryCallingCode === "33" ? phone.formatNational() : phone.formatInternational();
}
