import { and, asc, eq, lte } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file } from "~/db/schema/files";
import { mail } from "~/db/schema/mail";
import { type Ctx, verb } from "../context.server";
import { MailFailure, type MailGateway, mailGateway } from "../gateways/mail";
import { loadCompany } from "../settings/load";

const BATCH = 20;
const MAX_ATTEMPTS = 8;
const MINUTE = 60_000;
/** A mail that a stopped server had claimed is tried again after this long. */
const CLAIM = 5 * MINUTE;

/**
 * Sends what is due, oldest first. A mail is claimed by a conditional update before it leaves, so two drains at once
 * send it once; failures wait twice as long each time (from a minute) and are parked after eight, or at once when
 * the server says never. Returns how many left. `gateway` is another one in tests.
 */
export const sendQueuedMail = verb("system", async (ctx, gateway?: MailGateway): Promise<number> => {
  const due = await ctx.db
    .select()
    .from(mail)
    .where(and(eq(mail.status, "queued"), lte(mail.nextTryAt, ctx.now)))
    .orderBy(asc(mail.id))
    .limit(BATCH);
  let sent = 0;
  for (const row of due) if (await claimed(ctx, row)) sent += await leave(ctx, row, gateway);
  return sent;
});

type Row = typeof mail.$inferSelect;

async function claimed(ctx: Ctx, row: Row): Promise<boolean> {
  const { meta } = await ctx.db
    .update(mail)
    .set({ nextTryAt: ctx.now + CLAIM, attempts: row.attempts + 1 })
    .where(
      and(
        eq(mail.id, row.id),
        eq(mail.status, "queued"),
        eq(mail.attempts, row.attempts),
        lte(mail.nextTryAt, ctx.now),
      ),
    );
  return meta.changes === 1;
}

async function leave(ctx: Ctx, row: Row, gateway: MailGateway | undefined): Promise<number> {
  const set = await attempted(ctx, row, gateway);
  await ctx.db.update(mail).set(set).where(eq(mail.id, row.id));
  return set.sentAt ? 1 : 0;
}

/** What one try makes of a mail. Only the sending itself is tried: a base that fails afterwards is no failed mail. */
async function attempted(ctx: Ctx, row: Row, gateway: MailGateway | undefined): Promise<Partial<Row>> {
  const attempts = row.attempts + 1;
  // A mail that stops the server each time never comes to its own failure: it is parked before one try too many.
  if (attempts > MAX_ATTEMPTS) return { status: "parked", lastError: "Trop de tentatives interrompues." };
  try {
    const { status, providerId } = await (gateway ?? mailGateway(ctx.env)).send(await outgoing(ctx, row));
    return { status, providerId, sentAt: ctx.now, lastError: "" };
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : "échec inconnu";
    const parked = (error instanceof MailFailure && error.permanent) || attempts >= MAX_ATTEMPTS;
    return {
      lastError,
      ...(parked ? { status: "parked" as const } : { nextTryAt: ctx.now + MINUTE * 2 ** (attempts - 1) }),
    };
  }
}

async function outgoing(ctx: Ctx, row: Row) {
  const company = await loadCompany(ctx);
  const files =
    row.attachments.length === 0
      ? []
      : await ctx.db
          .select()
          .from(file)
          .where(
            inIds(
              file.id,
              row.attachments.map((a) => a.fileId),
            ),
          );
  const attachments = await Promise.all(
    row.attachments.map(async ({ fileId, name }) => {
      const found = files.find((f) => f.id === fileId);
      const object = found && (await ctx.env.FILES.get(found.key));
      if (!found || !object) throw new MailFailure(`Pièce jointe introuvable : ${name}`, true);
      return { name, contentType: found.contentType, bytes: new Uint8Array(await object.arrayBuffer()) };
    }),
  );
  return {
    id: row.id,
    from: { name: company.tradeName || company.legalName, address: company.email },
    to: [{ name: row.toName, address: row.toAddress }],
    cc: row.ccAddress ? row.ccAddress.split(",").map((address) => address.trim()) : [],
    replyTo: row.replyTo,
    subject: row.subject,
    html: row.html,
    text: row.text,
    attachments,
  };
}
