import type { Json } from "~/domain/chain/canonical";

type Fields = { [key: string]: Json };
const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
const only = (value: Json | undefined, keys: readonly string[]): Fields => {
  const fields = fieldsOf(value);
  return Object.fromEntries(keys.flatMap((key) => (key in fields ? [[key, fields[key] ?? null]] : [])));
};
const each = (value: Json | undefined, keys: readonly string[]): Fields[] =>
  Array.isArray(value) ? value.map((one) => only(one, keys)) : [];

/**
 * What is left of an issued piece once the books no longer have to tell whose it was (PV14): number, days, amounts,
 * VAT and the pieces that it answers. Only what is named here stays, so that nothing new ever slips through.
 */
export function residueOf(record: Json): Fields {
  const paper = fieldsOf(record);
  return {
    purged: true,
    ...only(paper, ["kind", "number", "due", "paid"]),
    dates: only(paper["dates"], ["issued", "due", "supply"]),
    totals: {
      ...only(paper["totals"], ["discount", "net", "vatTotal", "gross"]),
      vat: each(fieldsOf(paper["totals"])["vat"], ["rate", "net", "vat"]),
    },
    deposits: each(paper["deposits"], ["number", "issuedOn", "gross"]),
    original: paper["original"] ? only(paper["original"], ["kind", "number", "issuedOn"]) : null,
  };
}

/** Whether a record of the chain is what is left of a piece. */
export const isResidue = (record: Json): boolean => fieldsOf(record)["purged"] === true;
