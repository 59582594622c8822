import { createContext, useContext } from "react";

/** Acts that open a panel or say something, given by the editor to all that stands in it. */
export interface Acts {
  openMove: () => void;
  openPrices: () => void;
  openHelp: () => void;
  /** Why the price of a line is what it is. */
  openWhy: (lineId: string) => void;
  /** The dimensions of a compound, for the line where it goes or stands. */
  openCompound: (lineId: string, articleId: string) => void;
  /** Removes the chosen lines, with a toast that brings them back. */
  remove: () => void;
  copy: () => void;
  /** Makes variants of the chosen lines, and says what became of them. */
  makeVariants: () => void;
  /** Opens what brings the document to a price. */
  openTarget: () => void;
  /** Opens the quantities that the customer may choose of a line. */
  openBounds: (lineId: string) => void;
}

const ActsContext = createContext<Acts | null>(null);
export const ActsProvider = ActsContext.Provider;

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error("useActs outside an editor");
  return acts;
}
