import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * E.164 of a phone typed in any French writing ("06 12 34 56 78", "+33 (0)6.12…", "0033612…") or in an
 * international one; null when it is no phone number (ID5).
 */
export function parsePhone(text: string): string | null {
  // Pasted numbers bring thin and no-break spaces, which the library takes for the end of the number.
  const typed = text.trim().replace(/\s/g, " ").replace(/\(0\)/g, "").replace(/^00/, "+");
  if (!/^[+\d][\d .\-/()]*$/.test(typed)) return null;
  const phone = parsePhoneNumberFromString(typed, "FR");
  return phone?.isPossible() ? phone.number : null;
}
