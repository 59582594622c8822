import { createContext, useContext } from "react";

const NonceContext = createContext("");

/** Given by the server's entry; empty in the browser, where scripts have run and need it no more. */
export const NonceProvider = NonceContext.Provider;

/** The nonce that this answer's Content-Security-Policy lets run. */
export const useNonce = () => useContext(NonceContext);
