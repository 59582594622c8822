import { useState } from "react";

/** The field that names one filling of a form; `submit` (app/shell/answer.ts) reads it. */
export const SENDING = "__sending";

/**
 * Names this filling of a form, so that what is sent twice (a double click, a page sent again) makes one record. Part
 * of `Form`; forms of their own put it in, and take a new one once what was sent is done (`key`).
 */
export function Sending() {
  // The server's name stays when the browser takes over: either is as good, they only have to be one.
  const [name] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join("-"));
  return <input type="hidden" name={SENDING} value={name} suppressHydrationWarning />;
}
