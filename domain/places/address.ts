/** An address as forms keep it; any part may be empty. */
export interface Place {
  street: string;
  postcode: string;
  city: string;
}

/** "12 rue des Lilas 38000 Grenoble" in its parts (PL2); null where no five digits tell them apart. */
export function splitAddress(line: string): Place | null {
  const found = /^(?:(.*?)[\s,]+)?(\d{5})(?:[\s,]+(.*))?$/.exec(line.trim());
  if (!found) return null;
  const [, street = "", postcode = "", city = ""] = found;
  return { street: street.trim(), postcode, city: city.trim() };
}

/** One line, as a list shows it. */
export const placeLine = ({ street, postcode, city }: Place): string =>
  [street, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
