import { fold } from "~/domain/search/fold";

const PLAIN = /^[A-Z0-9]+$/;

/** A reference as people type it, whatever its dashes, spaces and case (CT1). */
export const referenceKey = (reference: string): string =>
  PLAIN.test(reference)
    ? reference
    : fold(reference)
        .replace(/[^\p{L}\p{N}]+/gu, "")
        .toUpperCase();
