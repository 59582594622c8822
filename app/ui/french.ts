/** French puts a space before : ; ? ! and inside « »; it never lets one of them start or end a line. */
export const unbroken = (text: string): string =>
  text.replace(/ (?=[:;?!»])/g, "\u00a0").replace(/« /g, "«\u00a0");
