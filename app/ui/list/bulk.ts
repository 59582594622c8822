import type { ListName } from "~/domain/lists/column";
import type { Choosing } from "./use-choosing";
import type { Parts } from "./use-parts";

/** The rows chosen in a list, and the way to work on them part after part: what acts on many rows is given. */
export interface Bulk {
  list: ListName;
  chosen: Choosing;
  parts: Parts;
  /** "12 clients" */
  counted: (count: number) => string;
  /** Lets go of the rows, once it is done. */
  done: () => void;
}
