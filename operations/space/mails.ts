import { eq } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { formatInstant } from "~/domain/calendar/format";
import { formatCents, forPaper } from "~/domain/money/format";
import { type Cents } from "~/domain/money/money";
import type { Mail } from "~/outputs/mail/letter";
import {
  answerNotice,
  questionNotice,
  quoteAcceptedNotice,
  quoteRefusedNotice,
} from "~/outputs/mail/notices";
import { renderTemplate } from "~/outputs/mail/templates";
import type { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { loadMailFrame } from "../mail/load";
import { templateOf } from "../mail/templates";
import { queuedMail } from "../mail/writes";
import type { QuoteRow } from "../quotes/load";
import { quoteMarkers } from "../quotes/quote-letter";
import { loadCompany } from "../settings/load";
import { newSpaceLink } from "./links";
import { mailboxOf } from "./load";

/** Statements for the commit of what happened; a list, because a bare builder from an async function would run. */
type Queued = Promise<Statement[]>;
type Places = Awaited<ReturnType<typeof placesOf>>;
type Attachment = { fileId: string; name: string };

/** To the customer and to the seller, with the sealed paper: the quote is signed. */
export async function signedMails(
  ctx: Ctx,
  row: QuoteRow,
  places: Places,
  facts: { signer: string; amount: Cents; options: string[]; paper: Attachment },
): Queued {
  const { frame, seller, company } = await around(ctx, row);
  const amount = forPaper(formatCents(facts.amount));
  const client = places.client.displayName;
  const toSeller = quoteAcceptedNotice(
    {
      client,
      number: row.number,
      amount,
      signer: facts.signer,
      at: formatInstant(ctx.now),
      options: facts.options,
      url: staffLink(ctx, `/devis/${row.id}`),
    },
    frame,
  );
  const mailbox = await mailboxOf(ctx, row);
  const link = mailbox
    ? await newSpaceLink(ctx, { clientId: row.clientId, quoteId: row.id, for: mailbox })
    : null;
  return [
    ...(mailbox && link
      ? [
          ...link.writes,
          queuedMail(ctx, {
            template: "quote-accepted",
            to: { address: mailbox, name: client },
            replyTo: seller?.email ?? company.email,
            mail: renderTemplate(
              "quote-accepted",
              await templateOf(ctx, "quote-accepted"),
              {
                ...(await quoteMarkers(ctx, row, places)),
                "data.montant": amount,
                "data.lien": link.url,
                "data.expediteur": seller?.name ?? "",
              },
              frame,
            ),
            attachments: [facts.paper],
            clientId: row.clientId,
            about: { kind: "quote", id: row.id },
          }),
        ]
      : []),
    ...(seller ? [toSellerMail(ctx, row, "quote-accepted-notice", seller, toSeller, [facts.paper])] : []),
  ];
}

/** To the seller: the customer said no. */
export async function refusedMails(ctx: Ctx, row: QuoteRow, client: string, reason: string): Queued {
  const { frame, seller } = await around(ctx, row);
  if (!seller) return [];
  const written = quoteRefusedNotice(
    {
      client,
      number: row.number,
      amount: forPaper(formatCents(row.grossCents)),
      reason,
      url: staffLink(ctx, `/devis/${row.id}`),
    },
    frame,
  );
  return [toSellerMail(ctx, row, "quote-refused-notice", seller, written)];
}

/** To the seller: the customer asks something. */
export async function questionMails(ctx: Ctx, row: QuoteRow, client: string, question: string): Queued {
  const { frame, seller } = await around(ctx, row);
  if (!seller) return [];
  const url = staffLink(ctx, `/devis/${row.id}/messages`);
  const written = questionNotice({ client, number: row.number, question, url }, frame);
  return [toSellerMail(ctx, row, "question-notice", seller, written)];
}

/** To the customer: the answer, with a door of its own to the quote. */
export async function answerMails(
  ctx: Ctx,
  row: QuoteRow,
  facts: { client: string; question: string; answer: string },
): Queued {
  const [{ frame, seller, company }, mailbox] = await Promise.all([around(ctx, row), mailboxOf(ctx, row)]);
  if (!mailbox) return [];
  const link = await newSpaceLink(ctx, { clientId: row.clientId, quoteId: row.id, for: mailbox });
  const { question, answer } = facts;
  return [
    ...link.writes,
    queuedMail(ctx, {
      template: "answer-notice",
      to: { address: mailbox, name: facts.client },
      replyTo: seller?.email ?? company.email,
      mail: answerNotice({ number: row.number, question, answer, url: `${link.url}?vers=messages` }, frame),
      clientId: row.clientId,
      about: { kind: "quote", id: row.id },
    }),
  ];
}

const staffLink = (ctx: Ctx, path: string) => new URL(path, ctx.env.PUBLIC_URL).href;

async function around(ctx: Ctx, row: QuoteRow) {
  const [company, frame, [seller]] = await Promise.all([
    loadCompany(ctx),
    loadMailFrame(ctx),
    ctx.db
      .select({ email: user.email, name: user.name })
      .from(user)
      .where(eq(user.id, row.sellerId))
      .limit(1),
  ]);
  return { company, frame, seller: seller ?? null };
}

const toSellerMail = (
  ctx: Ctx,
  row: QuoteRow,
  template: string,
  seller: { email: string; name: string },
  mail: Mail,
  attachments: Attachment[] = [],
) =>
  queuedMail(ctx, {
    template,
    to: { address: seller.email, name: seller.name },
    mail,
    attachments,
    clientId: row.clientId,
    about: { kind: "quote", id: row.id },
  });
