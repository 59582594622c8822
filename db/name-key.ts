import { NAME_KEY_STEPS } from "~/domain/clients/name-key";

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** `nameKey` of a folded name as the base works it out: what the index `client_name_key` holds, so what asks it must say the same. */
export const nameKeySql = (column: string): string =>
  NAME_KEY_STEPS.reduce(
    (inner, [from, to]) => `replace(${inner}, ${quoted(from)}, ${quoted(to)})`,
    `' ' || ${column} || ' '`,
  );
