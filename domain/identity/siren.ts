/** Luhn key over decimal digits: the check of SIREN and SIRET (ID1). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

export const isSiren = (text: string): boolean => /^\d{9}$/.test(text) && luhn(text);
/** La Poste (356 000 000) sums its digits instead: the documented exception. */
export const isSiret = (text: string): boolean =>
  /^\d{14}$/.test(text) &&
  (luhn(text) ||
    (text.startsWith("356000000") && [...text].reduce((sum, d) => sum + Number(d), 0) % 5 === 0));
