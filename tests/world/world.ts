/** A small named company for the suites that run in workerd: call `newWorld()` in beforeAll. */
import { env } from "cloudflare:workers";
import { bulkInsert, prepared, type Statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { article, articleFamily } from "~/db/schema/articles";
import { address, client, contactPoint } from "~/db/schema/clients";
import { choice, company } from "~/db/schema/settings";
import { ROLES, type Role, type Viewer } from "~/domain/access/permissions";
import { basisPoints, cents, unitPrice } from "~/domain/money/money";
import { type Ctx, contextFor } from "~/operations/context.server";

/** Monday 23 November 2026, 10:00 in Paris: every suite's clock. */
export const NOW = Date.parse("2026-11-23T09:00:00Z");

/** A context for one of the six people of the test company. `now` moves the clock. */
export const as = (role: Role, now = NOW): Ctx =>
  contextFor(env, {
    viewer: { kind: "staff", userId: `u-${role}`, name: PEOPLE[role], role, sessionId: "s" },
    clock: () => now,
  });

export const asVisitor = (now = NOW): Ctx =>
  contextFor(env, { viewer: { kind: "visitor" }, clock: () => now });
export const asSystem = (now = NOW): Ctx =>
  contextFor(env, { viewer: { kind: "system", job: "test" }, clock: () => now });
/** A customer who holds one link: to a quote, or (null) to the whole space. */
export const asCustomer = (
  held: { clientId: string; quoteId: string | null; linkId: string; name: string },
  now = NOW,
): Ctx => {
  const { clientId, quoteId, linkId, name } = held;
  const viewer: Viewer = { kind: "customer", clientId, links: [{ id: linkId, quoteId }], name };
  return contextFor(env, { viewer, clock: () => now });
};

export const PEOPLE: Record<Role, string> = {
  direction: "Claire Fontaine",
  commercial: "Hugo Mercier",
  bureau: "Nadia Benali",
  planification: "Luc Perrin",
  technicien: "Samir Haddad",
  comptabilite: "Anne Vasseur",
};

/** Inserts the company, its people, lists, two clients (Turpin, a person; Les Cyprès, a company) and four articles. */
export async function newWorld(): Promise<void> {
  const rows: Statement[] = [
    ...bulkInsert(company, [
      {
        id: "company",
        legalName: "Fontaine & Fils",
        legalForm: "SARL",
        shareCapitalCents: cents(2_000_000),
        siren: "100000009",
        siret: "10000000900017",
        naf: "43.22A",
        vatNumber: "FR88100000009",
        rcsCity: "Lyon",
        street: "12 rue des Artisans",
        postcode: "69007",
        city: "Lyon",
        phone: "+33472000000",
        email: "bonjour@fontaine.example",
        iban: "FR7630006000011234567890189",
        bic: "AGRIFRPP",
        vatRegime: "real",
        vatOnDebits: false,
        paymentTerms: "net_days",
        paymentDays: 30,
        lateRateBp: basisPoints(1215),
        depositBp: basisPoints(3000),
        quoteValidityDays: 30,
        insurance: null,
        mediator: null,
        tradeName: "",
        website: "",
        bankName: "",
        accent: "#0f5c63",
        allocatesClientCodes: true,
        clientCodePattern: "C{SEQ:6}",
        numbersLines: true,
        defaultSalesAccount: "707000",
        createdAt: NOW,
        version: 1,
      },
    ]),
    ...bulkInsert(
      user,
      ROLES.map((role) => ({
        id: `u-${role}`,
        email: `${role}@fontaine.example`,
        name: PEOPLE[role],
        role,
        passwordHash: "!",
        phone: "",
        colour: "ink",
        createdAt: NOW,
        version: 1,
      })),
    ),
    ...bulkInsert(choice, [
      {
        id: "st-prospect",
        list: "client-status",
        label: "Prospect",
        position: 1,
        colour: "copper",
        semantics: { sellable: true, searchable: true, bin: false },
      },
      {
        id: "st-client",
        list: "client-status",
        label: "Client",
        position: 2,
        colour: "ink",
        semantics: { sellable: true, searchable: true, bin: false },
      },
      {
        id: "st-bin",
        list: "client-status",
        label: "Corbeille",
        position: 9,
        colour: "slate",
        semantics: { sellable: false, searchable: false, bin: true },
      },
      {
        id: "or-salon",
        list: "client-origin",
        label: "Salon",
        position: 1,
        colour: "slate",
        semantics: null,
      },
      {
        id: "ot-piscine",
        list: "ouvrage-type",
        label: "Piscine",
        position: 1,
        colour: "ink",
        semantics: null,
      },
      {
        id: "ot-poele",
        list: "ouvrage-type",
        label: "Poêle à granulés",
        position: 2,
        colour: "copper",
        semantics: null,
      },
      {
        id: "at-appel",
        list: "action-type",
        label: "Appeler",
        position: 1,
        colour: "ink",
        semantics: null,
      },
    ]),
    ...bulkInsert(client, [
      {
        id: "c-turpin",
        kind: "person",
        civility: "M.",
        firstName: "Jean",
        lastName: "Turpin",
        companyName: "",
        displayName: "Turpin Jean",
        sortName: "turpin jean",
        siren: "",
        siret: "",
        vatNumber: "",
        statusId: "st-prospect",
        observations: "",
        spaceEnabled: true,
        createdAt: NOW,
        createdBy: "user:u-bureau",
        updatedAt: NOW,
        version: 1,
      },
      {
        id: "c-cypres",
        kind: "company",
        civility: "",
        firstName: "",
        lastName: "",
        companyName: "Les Cyprès",
        displayName: "Les Cyprès",
        sortName: "les cypres",
        siren: "200000008",
        siret: "",
        vatNumber: "FR37200000008",
        statusId: "st-client",
        observations: "",
        spaceEnabled: true,
        createdAt: NOW,
        createdBy: "user:u-bureau",
        updatedAt: NOW,
        version: 1,
      },
    ]),
    ...bulkInsert(address, [
      {
        id: "a-turpin",
        clientId: "c-turpin",
        use: "main",
        label: "",
        street: "3 chemin du Lavoir",
        complement: "",
        postcode: "69480",
        city: "Anse",
        position: 0,
      },
      {
        id: "a-cypres",
        clientId: "c-cypres",
        use: "main",
        label: "",
        street: "40 avenue du Parc",
        complement: "",
        postcode: "69006",
        city: "Lyon",
        position: 0,
      },
    ]),
    ...bulkInsert(contactPoint, [
      {
        id: "p-turpin",
        clientId: "c-turpin",
        channel: "phone",
        value: "+33612345678",
        label: "Mobile",
        position: 0,
      },
      {
        id: "m-turpin",
        clientId: "c-turpin",
        channel: "email",
        value: "jean.turpin@example.org",
        label: "",
        position: 0,
      },
      {
        id: "m-cypres",
        clientId: "c-cypres",
        channel: "email",
        value: "compta@lescypres.example",
        label: "",
        position: 0,
      },
    ]),
    ...bulkInsert(articleFamily, [
      {
        id: "f-poeles",
        parentId: null,
        name: "Poêles",
        salesAccount: "707100",
        purchaseAccount: "607100",
        position: 1,
      },
    ]),
    ...bulkInsert(article, [
      {
        ...plainArticle,
        id: "ar-poele",
        reference: "POELE-8K",
        label: "Poêle à granulés 8 kW",
        type: "supply",
        familyId: "f-poeles",
        unit: "u",
        purchasePrice: unitPrice(18_900_000),
        salePrice: unitPrice(29_900_000),
        vatBp: basisPoints(550),
        warrantyMonths: 24,
        lifetimeMonths: 180,
      },
      {
        ...plainArticle,
        id: "ar-pose",
        reference: "POSE-H",
        label: "Pose, heure",
        type: "labour",
        unit: "h",
        purchasePrice: unitPrice(280_000),
        salePrice: unitPrice(489_000),
        vatBp: basisPoints(1000),
      },
      {
        ...plainArticle,
        id: "ar-conduit",
        reference: "CONDUIT-150",
        label: "Conduit inox 150 mm",
        type: "supply",
        familyId: "f-poeles",
        unit: "ml",
        purchasePrice: unitPrice(310_000),
        salePrice: unitPrice(644_000),
        vatBp: basisPoints(2000),
      },
      {
        ...plainArticle,
        id: "ar-sansprix",
        reference: "SANS-PRIX",
        label: "Article sans prix",
        type: "supply",
        unit: "u",
        purchasePrice: null,
        salePrice: null,
        vatBp: basisPoints(2000),
      },
    ]),
  ];
  await env.DB.batch(prepared(env.DB, rows));
}

const plainArticle = {
  description: "",
  familyId: null,
  salesAccount: "",
  purchaseAccount: "",
  supplier: "",
  supplierReference: "",
  ean: "",
  warrantyMonths: null,
  lifetimeMonths: null,
  priceChangedAt: NOW,
  archivedAt: null,
  createdAt: NOW,
  updatedAt: NOW,
  version: 1,
};
