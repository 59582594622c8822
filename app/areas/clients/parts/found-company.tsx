import { fill, written } from "~/app/ui/form/fill";
import type { FoundCompany } from "~/operations/clients/find-companies";

/** Takes a company as the register knows it; an address that is there already stays. */
export function take(found: FoundCompany, form: HTMLFormElement | null) {
  for (const [name, value] of [
    ["companyName", found.name],
    ["siren", found.siren],
    ["siret", found.siret],
    ["vatNumber", found.vatNumber],
  ] as const)
    fill(form, name, value);
  if (written(form, "addresses[0].street") || written(form, "addresses[0].city")) return;
  for (const part of ["street", "postcode", "city"] as const)
    fill(form, `addresses[0].${part}`, found.address[part]);
}

/** A company of the register as a line of a list. */
export function Offered({ found }: { found: FoundCompany }) {
  return (
    <span>
      <b>{found.name}</b>
      {found.closed && " (fermée)"}
      <br />
      <small>{[found.siren, found.address.postcode, found.address.city].filter(Boolean).join(" · ")}</small>
    </span>
  );
}
