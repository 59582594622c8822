import type { Statement } from "~/db/batch";
import { mail } from "~/db/schema/mail";
import { viewerKey } from "~/domain/access/permissions";
import type { Mail } from "~/outputs/mail/letter";
import type { Ctx } from "../context.server";

export interface QueuedMail {
  /** Which text it was written from: "quote-sent", "invitation". */
  template: string;
  to: { address: string; name?: string };
  cc?: string;
  replyTo?: string;
  mail: Mail;
  /** Files by id, read when the mail leaves. */
  attachments?: { fileId: string; name: string }[];
  clientId?: string | null;
  /** The document or person it is about: its page shows where the mail stands. */
  about?: { kind: string; id: string };
}

/** A mail that leaves once this commit has passed (workers/outbox.ts); never one without the other. */
export const queuedMail = (ctx: Ctx, queued: QueuedMail): Statement =>
  ctx.db.insert(mail).values({
    id: ctx.newId(),
    template: queued.template,
    toAddress: queued.to.address,
    toName: queued.to.name ?? "",
    ccAddress: queued.cc ?? "",
    replyTo: queued.replyTo ?? "",
    subject: queued.mail.subject,
    html: queued.mail.html,
    text: queued.mail.text,
    attachments: queued.attachments ?? [],
    clientId: queued.clientId ?? null,
    subjectKind: queued.about?.kind ?? "",
    subjectId: queued.about?.id ?? "",
    status: "queued",
    nextTryAt: ctx.now,
    createdAt: ctx.now,
    createdBy: viewerKey(ctx.viewer),
  });
