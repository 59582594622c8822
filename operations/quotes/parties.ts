import { and, eq, isNull } from "drizzle-orm";
import type { address } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import type { company, InsuranceTerms } from "~/db/schema/settings";
import { formatPhone } from "~/domain/identity/phone-writing";
import type { Customer, PostalAddress, Seller } from "~/outputs/paper";
import type { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";

type Company = typeof company.$inferSelect;
type Address = typeof address.$inferSelect;
type Places = Awaited<ReturnType<typeof placesOf>>;

/** The company as every paper prints it, with its logo read from the files. */
export async function sellerOnPaper(ctx: Ctx, company: Company): Promise<Seller> {
  const { insurance, mediator } = company;
  return {
    legalName: company.legalName,
    tradeName: company.tradeName,
    legalForm: company.legalForm,
    shareCapital: company.shareCapitalCents,
    siren: company.siren,
    siret: company.siret,
    naf: company.naf,
    vatNumber: company.vatNumber,
    rcsCity: company.rcsCity,
    address: { lines: lines(company.street), postcode: company.postcode, city: company.city, country: "FR" },
    phone: formatPhone(company.phone),
    email: company.email,
    website: company.website,
    bankName: company.bankName,
    iban: company.iban,
    bic: company.bic,
    insurance: insurance ? insuranceText(insurance) : "",
    mediator: mediator
      ? `Médiateur de la consommation : ${[mediator.name, mediator.address, mediator.website].filter(Boolean).join(", ")}.`
      : "",
    logo: company.logoFileId ? await bytesOfFile(ctx, company.logoFileId) : null,
  };
}

/** C. assur. L243-2: insurer with its address, coverage; contract and activities by trade practice. */
function insuranceText(terms: InsuranceTerms): string {
  const kind =
    terms.kind === "decennale"
      ? "Assurance de responsabilité décennale"
      : "Assurance de responsabilité professionnelle";
  const parts = [
    [terms.insurer, terms.insurerAddress].filter(Boolean).join(", "),
    terms.contractNumber && `contrat n° ${terms.contractNumber}`,
    terms.coverage && `couverture : ${terms.coverage}`,
    terms.activities && `activités : ${terms.activities}`,
  ].filter(Boolean);
  return `${kind} : ${parts.join(" ; ")}.`;
}

const lines = (...parts: string[]) =>
  parts
    .flatMap((part) => part.split("\n"))
    .map((part) => part.trim())
    .filter(Boolean);

const postal = (found: Address): PostalAddress => ({
  lines: lines(found.street, found.complement),
  postcode: found.postcode,
  city: found.city,
  country: "FR",
});

/** The client as papers print it: the billing address in the window, the place of works when it is another. */
export function customerOnPaper(
  places: Places,
  choice: { siteAddressId: string | null; interlocutorId: string | null },
): Customer {
  const { client, addresses, interlocutors } = places;
  const billing =
    addresses.find((it) => it.use === "billing") ?? addresses.find((it) => it.use === "main") ?? addresses[0];
  const site = addresses.find((it) => it.id === choice.siteAddressId);
  const person = interlocutors.find((it) => it.id === choice.interlocutorId);
  const name =
    client.kind === "company"
      ? client.companyName || client.displayName
      : [client.civility, client.firstName, client.lastName].filter(Boolean).join(" ");
  return {
    kind: client.kind,
    name,
    attention: person
      ? `À l'attention de ${[person.civility, person.firstName, person.lastName].filter(Boolean).join(" ")}`
      : "",
    code: client.code ?? "",
    billing: billing ? postal(billing) : { lines: [], postcode: "", city: "", country: "FR" },
    site: site && site.id !== billing?.id ? postal(site) : null,
    siteLabel: "Adresse du chantier",
    siren: client.siren,
    vatNumber: client.vatNumber,
    electronicAddress: "",
  };
}

/** The bytes of a stored file, or null when it is gone. */
export async function bytesOfFile(ctx: Ctx, fileId: string): Promise<Uint8Array | null> {
  const [row] = await ctx.db
    .select({ key: file.key })
    .from(file)
    .where(and(eq(file.id, fileId), isNull(file.binnedAt)))
    .limit(1);
  const object = row && (await ctx.env.FILES.get(row.key));
  return object ? new Uint8Array(await object.arrayBuffer()) : null;
}
