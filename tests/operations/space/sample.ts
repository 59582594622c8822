import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { bulkInsert, prepared } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { quote, quoteCost, quoteLine, spaceLink } from "~/db/schema/quotes";
import type { Day } from "~/domain/calendar/day";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { basisPoints, unitPrice } from "~/domain/money/money";
import type { AcceptInput } from "~/domain/quotes/answer-forms";
import { tokenHash } from "~/operations/access/tokens";
import { contextFor } from "~/operations/context.server";
import { storedFile } from "~/operations/files/writes";
import { loadQuote } from "~/operations/quotes/load";
import { paperOfQuote } from "~/operations/quotes/paper-of-quote";
import { type Asked, liveLinks, viewerOfLinks } from "~/operations/space/viewer-of-links";
import { printPaper } from "~/outputs/print";
import { body, item } from "../../domain/documents/bodies";
import { asCustomer, asSystem, NOW } from "../../world/world";

/** A stove at 20 %, and two options: one at 20 %, one at 10 % that asks for a certificate. */
export const OFFER: DocumentBody = body(
  [
    item("l1", 1, 4_000, 20),
    item("l2", 2, 150, 20),
    item("o1", 1, 500, 20, { optionId: "o" }),
    item("o2", 1, 300, 10, { optionId: "p" }),
  ],
  {
    options: [
      { id: "o", label: "Thermostat", retained: false, choice: null },
      { id: "p", label: "Tubage", retained: false, choice: null },
    ],
  },
);

/** A quote that left with its real PDF. */
export async function sentQuote(
  id: string,
  more: { clientId?: string; offer?: DocumentBody; fields?: Partial<typeof quote.$inferInsert> } = {},
): Promise<string> {
  const offer = more.offer ?? OFFER;
  const sums = totals(offer);
  await env.DB.batch(
    prepared(env.DB, [
      ...bulkInsert(quote, [
        {
          id,
          number: `DE-${id}`,
          revision: 1,
          rootId: id,
          title: "Poêle du salon",
          clientId: more.clientId ?? "c-turpin",
          sellerId: "u-commercial",
          intro: "",
          closing: "",
          paymentTerms: "Solde à réception.",
          depositBp: basisPoints(3000),
          discount: offer.discount,
          options: offer.options,
          offPremises: false,
          worksDuration: "",
          netCents: sums.net,
          vatCents: sums.vatTotal,
          grossCents: sums.gross,
          createdAt: NOW,
          createdBy: "user:u-commercial",
          updatedAt: NOW,
          datedOn: "2026-11-20" as Day,
          validUntil: "2026-12-20" as Day,
          sentAt: NOW,
          refusalReason: "",
          version: 1,
          ...more.fields,
        },
      ]),
      ...bulkInsert(
        quoteLine,
        offer.lines.map((line, i) => ({ ...rowOfLine(line, i), quoteId: id })),
      ),
      ...bulkInsert(quoteCost, [{ quoteId: id, lineId: "l1", unitCost: unitPrice(123_456) }]),
    ]),
  );
  const ctx = asSystem();
  const loaded = await loadQuote(ctx, id);
  const file = await storedFile(ctx, {
    ownerKind: "quote",
    ownerId: id,
    name: `Devis ${id}.pdf`,
    contentType: "application/pdf",
    bytes: await printPaper(await paperOfQuote(ctx, loaded)),
    sealed: true,
  });
  await ctx.commit({
    writes: [file.statement, ctx.db.update(quote).set({ sentFileId: file.id }).where(eq(quote.id, id))],
    change: { kind: "quote", id, action: "sent" },
  });
  return id;
}

const DAY = 24 * 3600_000;

/** A link to the space, kept as the product keeps it. */
export async function link(
  token: string,
  more: Partial<typeof spaceLink.$inferInsert> = {},
): Promise<string> {
  await env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(spaceLink, [
        {
          id: `link-${token}`,
          tokenHash: await tokenHash(token),
          clientId: "c-turpin",
          quoteId: null,
          createdAt: NOW,
          createdBy: "user:u-commercial",
          expiresAt: NOW + 30 * DAY,
          revokedAt: null,
          ...more,
        },
      ]),
    ),
  );
  return token;
}

/** Who a browser is that holds these links, newest first; `asked` is the document of its page. */
export const held = async (tokens: string[], now = NOW, asked: Asked | null = null) =>
  viewerOfLinks(env, await liveLinks(env, tokens, now), asked);

/** A customer's request through the link's token. */
export async function through(token: string, now = NOW) {
  const viewer = await held([token], now);
  if (!viewer) throw new Error(`the link ${token} opens nothing`);
  return contextFor(env, {
    viewer,
    clock: () => now,
    request: { address: "203.0.113.7", agent: "Mozilla/5.0 (iPhone)" },
  });
}

export const turpin = (quoteId: string | null = null, now = NOW) =>
  asCustomer({ clientId: "c-turpin", quoteId, linkId: "l", name: "Jean Turpin" }, now);
export const cypres = () =>
  asCustomer({ clientId: "c-cypres", quoteId: null, linkId: "l", name: "Les Cyprès" });

/** A drawing across the pad. */
export const STROKES = [
  [
    { x: 100, y: 200, t: 0 },
    { x: 300, y: 120, t: 40 },
    { x: 620, y: 260, t: 90 },
  ],
];

export const signing = (more: Partial<AcceptInput> = {}): AcceptInput => ({
  version: 1,
  name: "Jean Turpin",
  quality: "",
  consent: "on",
  certificate: undefined,
  options: [],
  quantities: {},
  signature: "drawn",
  strokes: STROKES,
  ...more,
});
