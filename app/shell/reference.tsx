import { createContext, useContext } from "react";

const ReferenceContext = createContext<string | null>(null);

/** Given by the server's entry: the name of the answer, said by its X-Request-Id too. */
export const ReferenceProvider = ReferenceContext.Provider;

/** What the server wrote into the page that is taken over; a page that the browser made by itself has none. */
const written = () =>
  typeof document === "undefined"
    ? null
    : (document.querySelector("[data-reference]")?.getAttribute("data-reference") ?? null);

/** The reference of the answer that this page came with, where the page shows it. */
export const useReference = () => useContext(ReferenceContext) ?? written();
