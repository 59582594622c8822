import { createContext, useContext } from "react";

/** Browsers hide the attribute from scripts but keep the property: what hydrates must say what was rendered. */
const shown = () =>
  typeof document === "undefined" ? "" : (document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "");

const NonceContext = createContext<string | null>(null);

/** Given by the server's entry; the browser reads it back from the page. */
export const NonceProvider = NonceContext.Provider;

/** The nonce that this answer's Content-Security-Policy lets run. */
export const useNonce = () => useContext(NonceContext) ?? shown();
