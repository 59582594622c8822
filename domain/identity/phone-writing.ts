/** Calling codes of one and two digits; all others have three (ITU-T E.164). */
const CALLING = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d{4,})$/;

/**
 * "+33612345678" as people read it: "06 12 34 56 78"; foreign numbers keep their country code and are cut in pairs
 * after the first group, "+32 470 12 34 56" (ID6). Without the library that reads phones: it weighs on every page,
 * and takes seconds in an export of all clients.
 */
export function formatPhone(e164: string): string {
  const french = /^\+33([1-9]\d{8})$/.exec(e164)?.[1];
  if (french) return inPairs(`0${french}`);
  const [, code, rest] = CALLING.exec(e164) ?? [];
  return code && rest ? `+${code} ${inPairs(rest)}` : e164;
}

function inPairs(digits: string): string {
  const first = digits.length % 2 === 0 ? 2 : 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/../g) ?? [])].join(" ");
}

/** Whether a text has the make of a phone, French or international; `parsePhone` tells whether it is one. */
export function looksLikePhone(text: string): boolean {
  const typed = text
    .replace(/\(0\)/g, "")
    .replace(/[\s.\-/()]/g, "")
    .replace(/^00/, "+");
  return /^(0[1-9]\d{8}|\+[1-9]\d{7,14})$/.test(typed);
}
