import type { FocusEvent } from "react";
import { TextField } from "~/app/ui/form/fields";
import { fill, written } from "~/app/ui/form/fill";
import { SuggestField } from "~/app/ui/form/suggest-field";
import { isSiren, isSiret } from "~/domain/identity/siren";
import { vatNumberOf } from "~/domain/identity/vat-number";
import type { Draft } from "~/domain/search/creation";
import type { FoundCompany } from "~/operations/clients/find-companies";
import classes from "./client-fields.module.css";
import { Offered, take } from "./found-company";
import { Registered } from "./registered";

const ask = (typed: string) =>
  typed.trim().length < 3 ? null : `/clients/societes-connues?q=${encodeURIComponent(typed.trim())}`;

/** A SIRET tells its SIREN, a SIREN its VAT number: what is empty is filled from what is known (PL4). */
function complete({ currentTarget: { form, value } }: FocusEvent<HTMLInputElement>) {
  const digits = value.replace(/[\s.-]/g, "");
  if (isSiret(digits)) {
    fill(form, "siret", digits);
    fill(form, "siren", digits.slice(0, 9));
  }
  const siren = digits.slice(0, 9);
  if (isSiren(siren) && !written(form, "vatNumber")) fill(form, "vatNumber", vatNumberOf(siren));
}

/** Who a company is: by its name or its number, from the register where it is at hand. */
export function CompanyName({ sirenRequired, draft }: { sirenRequired: boolean; draft?: Draft }) {
  return (
    <div className={classes.company}>
      <SuggestField<FoundCompany>
        name="companyName"
        label="Nom de la société"
        required
        autoComplete="off"
        data-duplicate="nom"
        ask={ask}
        take={(found) => found.name}
        show={(found) => <Offered found={found} />}
        onChoose={take}
      />
      <SuggestField<FoundCompany>
        name="siren"
        label="SIREN ou SIRET"
        required={sirenRequired}
        inputMode="numeric"
        autoComplete="off"
        data-duplicate="siren"
        ask={ask}
        take={(found) => found.siren}
        show={(found) => <Offered found={found} />}
        onChoose={take}
        onBlur={complete}
      />
      {draft && <Registered draft={draft} />}
    </div>
  );
}

/** The numbers that are asked less often. */
export function CompanyNumbers() {
  return (
    <div className={classes.three}>
      <TextField name="siret" label="SIRET" inputMode="numeric" onBlur={complete} data-duplicate="siret" />
      <TextField name="vatNumber" label="N° de TVA" />
    </div>
  );
}
