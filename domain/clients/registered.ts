interface Registered {
  siren: string;
  siret: string;
  address: { street: string; postcode: string; city: string };
}
const NOWHERE = { street: "", postcode: "", city: "" };

/**
 * The company whose very number was typed, as the register knows it (PL4); null for a name, which several may wear. A
 * SIRET that is not the head office's is kept, without the head office's address.
 */
export function numbered<T extends Registered>(
  typed: { siren: string; siret: string },
  found: readonly T[],
): T | null {
  const one = typed.siren === "" ? undefined : found.find(({ siren }) => siren === typed.siren);
  if (!one) return null;
  const elsewhere = typed.siret !== "" && typed.siret !== one.siret;
  return elsewhere ? { ...one, siret: typed.siret, address: NOWHERE } : one;
}
