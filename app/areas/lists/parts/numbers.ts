/** "12,5,7" as numbers of rows; what is none is left out. */
export const numbersOf = (text: string): number[] =>
  text
    .split(",")
    .filter((one) => /^\d{1,10}$/.test(one))
    .map(Number);
