/** "0 mail", "1 mail", "12 mails", "1 234 lignes": in French nothing is plural below two. */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${count.toLocaleString("fr-FR")} ${count >= 2 ? many : one}`;
