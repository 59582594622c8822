import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { mail } from "~/db/schema/mail";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";

const PAGE = 50;
type State = (typeof mail.$inferSelect)["status"];

/** Mails that left or are kept, newest first. Access mails hold links that open doors: only those who manage mails list them. */
export const listMails = verb(
  "mail.read",
  async (ctx, query: { state?: State | undefined; q?: string | undefined; after?: string | undefined }) => {
    const words = fold(query.q ?? "")
      .slice(0, 20)
      .replace(/[%_]/g, "");
    const [at, id] = (query.after ?? "").split("~");
    const rows = await ctx.db
      .select({
        id: mail.id,
        toAddress: mail.toAddress,
        toName: mail.toName,
        subject: mail.subject,
        status: mail.status,
        createdAt: mail.createdAt,
        attachments: mail.attachments,
        clientId: mail.clientId,
        clientName: client.displayName,
      })
      .from(mail)
      .leftJoin(client, eq(client.id, mail.clientId))
      .where(
        and(
          ctx.can("mail.manage") ? undefined : sql`${mail.subjectKind} <> 'user'`,
          query.state ? eq(mail.status, query.state) : undefined,
          words
            ? or(
                sql`lower(${mail.subject}) like ${`%${words}%`}`,
                sql`lower(${mail.toAddress}) like ${`%${words}%`}`,
                sql`${client.sortName} like ${`%${words}%`}`,
              )
            : undefined,
          at && id && /^\d+$/.test(at)
            ? or(lt(mail.createdAt, Number(at)), and(eq(mail.createdAt, Number(at)), lt(mail.id, id)))
            : undefined,
        ),
      )
      .orderBy(desc(mail.createdAt), desc(mail.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return {
      rows: page,
      next: last ? `${last.createdAt}~${last.id}` : null,
      embedded: (ctx.env.MAIL_GATEWAY as string) === "embedded",
    };
  },
);
