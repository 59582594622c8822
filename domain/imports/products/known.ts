import { aplomb } from "./aplomb";
import { batigest } from "./batigest";
import { dolibarr, dolibarrContacts } from "./dolibarr";
import { ebp } from "./ebp";
import { extrabat } from "./extrabat";
import { obat } from "./obat";
import { knownColumns, type Product } from "./product";

/** Client files that are recognised by their headings, the surest first. */
export const PRODUCTS: readonly Product[] = [
  ebp,
  dolibarrContacts,
  dolibarr,
  extrabat,
  obat,
  batigest,
  aplomb,
];

/** The program that wrote a header, where one knows most of its columns. */
export function recognisedProduct(header: string[]): Product | null {
  const [best] = PRODUCTS.map((product) => ({ product, known: knownColumns(product, header) })).toSorted(
    (a, b) => b.known - a.known,
  );
  return best && best.known >= 3 ? best.product : null;
}

/** The product of a run, by what the run keeps of it. */
export const productOf = (id: string): Product | null => PRODUCTS.find((one) => one.id === id) ?? null;

/** The program whose identifiers a file holds: two layouts of one program speak of the same clients. */
export const familyOf = (id: string): string => id.split(":")[0] || "autre";
