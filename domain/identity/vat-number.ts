/** The French VAT number of a SIREN: `FR`, a key of two digits, the SIREN (ID2). */
export const vatNumberOf = (siren: string): string =>
  `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0")}${siren}`;
