import type * as Y from "yjs";
import type { DocumentBody } from "~/domain/documents/document";
import type { Header } from "~/domain/documents/header";
import type { UnitPrice } from "~/domain/money/money";

export type Costs = Readonly<Record<string, UnitPrice>>;

/** What a shared document says, as the rules know it. */
export interface Written {
  header: Header;
  body: DocumentBody;
}

/** A record of the shared document: a line, an option. Unknown fields travel with it. */
export type Fields = Y.Map<unknown>;

/**
 * The shape of a shared document: lines and options by id, each a map of named fields; words as shared text, everything
 * else plain JSON. No sum is ever in it. Unit costs are a document of their own (see `costsIn`).
 */
export const linesIn = (doc: Y.Doc) => doc.getMap<Fields>("lines");
export const optionsIn = (doc: Y.Doc) => doc.getMap<Fields>("options");
export const headIn = (doc: Y.Doc) => doc.getMap<unknown>("head");
/** What is of the document as a whole: its discount. */
export const wholeIn = (doc: Y.Doc) => doc.getMap<unknown>("whole");
/** Unit costs by line, in ten-thousandths of a euro; a document that only those with the right receive. */
export const costsIn = (doc: Y.Doc) => doc.getMap<number>("costs");

/** Fields that two people may type in at once: shared text, of which no keystroke is lost. */
export const LINE_WORDS: ReadonlySet<string> = new Set(["label", "description"]);
export const HEAD_WORDS: ReadonlySet<string> = new Set([
  "title",
  "intro",
  "closing",
  "paymentTerms",
  "worksDuration",
]);

/** Where a record stands among the others: a key that sorts, see order.ts. */
export const AT = "at";
/**
 * A record taken away bears the print of what it said then. Changed meanwhile by somebody who did not know, it says
 * something else and stays: nothing that was written is lost (D31).
 */
export const GONE = "gone";
/** The line that this one was copied from, whose cost the server gives it. */
export const COPY_OF = "copyOf";

/** Fields that are of the shared document and not of the line. */
export const OWN: ReadonlySet<string> = new Set([AT, GONE, COPY_OF]);
