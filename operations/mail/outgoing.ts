import { inIds } from "~/db/batch";
import { file } from "~/db/schema/files";
import type { mail } from "~/db/schema/mail";
import type { Ctx } from "../context.server";
import { MailFailure, type OutgoingMail } from "../gateways/mail";

/**
 * A queued mail as a gateway takes it, attachments read. Sent again by a person it bears another id, or providers
 * would take it for the one they know. Throws MailFailure, for good, when a file is lost.
 */
export async function outgoing(
  ctx: Ctx,
  company: { tradeName: string; legalName: string; email: string },
  row: typeof mail.$inferSelect,
): Promise<OutgoingMail> {
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
    id: row.round === 0 ? row.id : `${row.id}-${row.round}`,
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
