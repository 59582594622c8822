import { formatPhone } from "~/domain/identity/phone-writing";
import { fillMarkers, type MarkerValues } from "~/outputs/mail/markers";
import type { MailTemplate } from "~/outputs/mail/templates";
import type { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { loadCompany } from "../settings/load";

type Places = Awaited<ReturnType<typeof placesOf>>;

/** What the markers of a letter stand for: `document` adds its own to what the company, the client and the sender give. */
export async function markersOf(
  ctx: Ctx,
  { client, addresses, interlocutors }: Places,
  chosen: { interlocutorId?: string | null; siteAddressId: string | null },
  document: MarkerValues,
): Promise<MarkerValues> {
  const company = await loadCompany(ctx);
  const person = interlocutors.find((it) => it.id === chosen.interlocutorId);
  const site =
    addresses.find((it) => it.id === chosen.siteAddressId) ?? addresses.find((it) => it.use === "main");
  return {
    "data.client": client.displayName,
    "data.civilite": client.civility,
    "data.interlocuteur": person
      ? [person.civility, person.firstName, person.lastName].filter(Boolean).join(" ")
      : "",
    "data.chantier": site
      ? [site.street.replaceAll("\n", ", "), `${site.postcode} ${site.city}`.trim()]
          .filter(Boolean)
          .join(", ")
      : "",
    "data.entreprise": company.tradeName || company.legalName,
    "data.telephone": formatPhone(company.phone),
    "data.expediteur": ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
    // Known once the mail leaves: the marker stays in the letter until then.
    "data.lien": "[data.lien]",
    ...document,
  };
}

/** A letter with its markers filled; a subject does not end on the dash of a missing title. */
export const filled = (letter: MailTemplate, values: MarkerValues): MailTemplate => ({
  subject: fillMarkers(letter.subject, values).replace(/[\s-]+$/, ""),
  body: fillMarkers(letter.body, values),
});
