import { fold } from "~/domain/search/fold";

export interface Named {
  kind: "person" | "company";
  firstName: string;
  lastName: string;
  companyName: string;
}

/** What lists, search and documents show: "Turpin Jean", "Les Cyprès" (CL1). */
export function displayName(client: Named): string {
  return client.kind === "company" ? client.companyName : `${client.lastName} ${client.firstName}`.trim();
}

/** What lists are sorted by: the name without case or accents (CL1). */
export const sortName = (client: Named): string => fold(displayName(client));

/** How a letter addresses them: "M. Jean Turpin" (CL1). */
export const postalName = (client: Named & { civility: string }): string =>
  client.kind === "company"
    ? client.companyName
    : [client.civility, client.firstName, client.lastName].filter(Boolean).join(" ");
