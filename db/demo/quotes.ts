import type { article, articleFamily } from "~/db/schema/articles";
import { quote, quoteAcceptance } from "~/db/schema/quotes";
import { addDays, type Day } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import {
  type DocumentBody,
  type ItemLine,
  type Line,
  type OptionGroup,
  PLAIN_ITEM,
  PLAIN_TITLE,
} from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { basisPoints, quantity, type UnitPrice, unitPrice } from "~/domain/money/money";
import { isService } from "./articles";
import type { DemoClient } from "./clients";
import { type Project, projectFor } from "./projects";
import type { Chance } from "./random";

type Article = typeof article.$inferInsert;

export interface DemoQuote {
  row: typeof quote.$inferInsert & { number: string; acceptedAt: number | null };
  body: DocumentBody;
  costs: Record<string, UnitPrice>;
  acceptance: typeof quoteAcceptance.$inferInsert | null;
  project: Project;
  client: DemoClient;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Quotes of three years in the order they were written; the last weeks are still open. */
export function demoQuotes(
  luck: Chance,
  clients: DemoClient[],
  base: { articles: Article[]; families: (typeof articleFamily.$inferInsert)[] },
  now: number,
): DemoQuote[] {
  const wanted = clients.flatMap((client) => {
    const count = luck.happens(0.22) ? 0 : luck.between(1, 2);
    return Array.from({ length: count }, (_, i) => ({
      client,
      at: Math.min(
        client.row.createdAt + luck.between(1, 40) * DAY + i * luck.between(60, 330) * DAY,
        now - luck.between(0, 25) * DAY - HOUR,
      ),
    }));
  });
  const counters = new Map<string, number>();
  return wanted
    .toSorted((a, b) => a.at - b.at)
    .map(({ client, at }, i) => {
      const on = parisDay(at);
      const year = on.slice(0, 4);
      const rank = (counters.get(year) ?? 0) + 1;
      counters.set(year, rank);
      return demoQuote(luck, client, base, {
        at,
        on,
        now,
        id: `demo-quo-${String(i + 1).padStart(4, "0")}`,
        number: `DE-${year}-${String(rank).padStart(5, "0")}`,
      });
    });
}

function demoQuote(
  luck: Chance,
  client: DemoClient,
  base: Parameters<typeof demoQuotes>[2],
  when: { at: number; on: Day; now: number; id: string; number: string },
): DemoQuote {
  const project = projectFor(client.trade, luck);
  const { body, costs } = bodyOf(project, luck, base, when.id);
  const sums = totals(body);
  const age = (when.now - when.at) / DAY;
  const fate = luck.next();
  const sentAt = age < 3 && fate < 0.5 ? null : when.at + 5 * HOUR;
  const answered = sentAt !== null && age > 12;
  const acceptedAt = answered && fate < 0.56 ? sentAt + luck.between(2, 9) * DAY : null;
  const refusedAt =
    answered && acceptedAt === null && fate < 0.68 ? sentAt + luck.between(3, 12) * DAY : null;
  const retained =
    acceptedAt === null ? [] : body.options.filter(() => luck.happens(0.4)).map((option) => option.id);
  const seller = client.row.followedBy ?? "demo-hugo";
  return {
    project,
    client,
    body,
    costs,
    row: {
      id: when.id,
      number: when.number,
      revision: 1,
      rootId: when.id,
      title: project.title,
      clientId: client.row.id,
      ouvrageId: client.ouvrage?.id ?? null,
      siteAddressId: client.address.id,
      interlocutorId: null,
      sellerId: seller,
      intro: "",
      closing: "",
      paymentTerms: "Solde à réception de la facture, sous 30 jours.",
      depositBp: basisPoints(project.small ? 0 : 3000),
      discount: body.discount,
      options: body.options.map((option) => ({ ...option, retained: retained.includes(option.id) })),
      offPremises: false,
      worksStartOn: null,
      worksDuration: "",
      waste: null,
      netCents: sums.net,
      vatCents: sums.vatTotal,
      grossCents: sums.gross,
      createdAt: when.at,
      createdBy: `user:${seller}`,
      updatedAt: when.at,
      datedOn: when.on,
      validUntil: addDays(when.on, 30),
      sentAt,
      firstViewedAt: sentAt !== null && luck.happens(0.8) ? sentAt + luck.between(1, 30) * HOUR : null,
      acceptedAt,
      refusedAt,
      refusalReason:
        refusedAt === null
          ? ""
          : luck.pick(["Budget dépassé", "Projet reporté à l'an prochain", "Un autre artisan a été retenu"]),
      supersededAt: null,
      binnedAt: null,
      sentFileId: null,
      signedFileId: null,
      version: 1,
    },
    acceptance:
      acceptedAt === null
        ? null
        : {
            quoteId: when.id,
            signedAt: acceptedAt,
            signerName:
              client.row.kind === "company"
                ? client.row.companyName || client.row.displayName
                : `${client.row.firstName} ${client.row.lastName}`,
            signerQuality: "",
            strokes: SIGNATURE,
            retainedOptions: retained,
            chosenQuantities: {},
            grossCents: sums.gross,
            documentSha256: "",
            sealedSha256: "",
            consentText: "Devis signé sur papier, repris à l'ouverture d'Aplomb.",
            vatCertificateText: "",
            linkId: "",
            address: "",
            agent: "",
            evidenceHash: "",
          },
  };
}

const SIGNATURE = [[12, 40, 22, 18, 34, 44, 48, 20, 60, 42, 84, 30, 120, 36]].map((points) =>
  points.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: points[i + 1] ?? 0, t: i * 40 }] : [])),
);

function bodyOf(
  project: Project,
  luck: Chance,
  base: Parameters<typeof demoQuotes>[2],
  quoteId: string,
): { body: DocumentBody; costs: Record<string, UnitPrice> } {
  const byRef = new Map(base.articles.map((a) => [a.reference, a]));
  const lines: Line[] = [];
  const costs: Record<string, UnitPrice> = {};
  const add = (ref: string, qty: number, optionId: string | null) => {
    const found = byRef.get(ref);
    if (!found) throw new Error(`unknown demo article ${ref}`);
    const id = `${quoteId}-${lines.length + 1}`;
    if (found.type === "text") {
      lines.push({ id, kind: "text", optionId, label: found.label });
      return;
    }
    lines.push(itemLine(id, found, qty, optionId, base));
    if (found.purchasePrice) costs[id] = found.purchasePrice;
  };
  for (const section of project.sections) {
    if (project.sections.length > 1)
      lines.push({
        ...PLAIN_TITLE,
        id: `${quoteId}-${lines.length + 1}`,
        kind: "title",
        level: 1,
        optionId: null,
        label: section.title,
      });
    for (const [ref, qty] of section.lines) add(ref, qty(luck), null);
  }
  const options: OptionGroup[] = (project.options ?? []).map((option, i) => ({
    id: `${quoteId}-o${i + 1}`,
    label: option.label,
    retained: false,
    choice: null,
  }));
  for (const [i, option] of (project.options ?? []).entries())
    for (const [ref, qty] of option.lines) add(ref, qty, options[i]?.id ?? null);
  const discount = luck.happens(0.15)
    ? { kind: "share" as const, share: basisPoints(luck.pick([200, 300, 500])) }
    : null;
  return { body: { lines, options, discount }, costs };
}

function itemLine(
  id: string,
  found: Article,
  qty: number,
  optionId: string | null,
  base: Parameters<typeof demoQuotes>[2],
): ItemLine {
  const family = base.families.find((f) => f.id === found.familyId);
  const parent = base.families.find((f) => f.id === family?.parentId);
  return {
    ...PLAIN_ITEM,
    id,
    kind: "item",
    optionId,
    label: found.label,
    articleId: found.id,
    reference: found.reference,
    description: found.description ?? "",
    quantity: quantity(qty * 1000),
    unit: found.unit ?? "u",
    unitPrice: found.salePrice ?? unitPrice(0),
    discount: basisPoints(0),
    vatRate: found.vatBp,
    nature: isService(found.type ?? "supply") ? "services" : "goods",
    account: family?.salesAccount || parent?.salesAccount || "707000",
  };
}
