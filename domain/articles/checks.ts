import { type Problem, problem } from "~/domain/problem";
import { type ArticleType, isTextReference } from "./article";

export type AccountSide = "sales" | "purchase";

/** A general account of the PCG on the right side; empty is allowed and means inherited (AR5). */
export function isAccount(text: string, side: AccountSide): boolean {
  return text === "" || (side === "sales" ? /^7\d{2,7}$/ : /^6\d{2,7}$/).test(text);
}

/** EAN-8 or EAN-13 with its check digit; empty is allowed (AR7, GS1 General Specifications 7.9). */
export function isEan(text: string): boolean {
  if (text === "") return true;
  if (!/^(\d{8}|\d{13})$/.test(text)) return false;
  const digits = [...text].map(Number);
  const check = digits.pop();
  const sum = digits.reverse().reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === check;
}

/** What must hold between the fields of one article (AR2). */
export function articleProblems(article: { reference: string; type: ArticleType }): Problem[] {
  const text = isTextReference(article.reference);
  if (article.type === "text" && !text) return [problem("text-reference-needs-prefix", "reference")];
  return [];
}
