import { eq } from "drizzle-orm";
import { file } from "~/db/schema/files";
import type { Permission } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

type Owner = (typeof file.$inferSelect)["ownerKind"];

/** Which right a file's owner asks for; no entry under `write` means that people never change it by hand. */
const RIGHTS: Record<Owner, { read: Permission; write?: Permission }> = {
  client: { read: "client.read", write: "file.write" },
  article: { read: "article.read", write: "article.write" },
  company: { read: "company.read", write: "company.manage" },
  library: { read: "file.read", write: "quote.write" },
  quote: { read: "quote.read", write: "quote.write" },
  order: { read: "order.read", write: "order.write" },
  invoice: { read: "invoice.read" },
  "credit-note": { read: "invoice.read" },
  mail: { read: "mail.read", write: "mail.write" },
  import: { read: "import.run", write: "import.run" },
};

export const mayRead = (ctx: Ctx, owner: Owner): boolean => ctx.can(RIGHTS[owner].read);
export const mayWrite = (ctx: Ctx, owner: Owner): boolean => {
  const right = RIGHTS[owner].write;
  return right !== undefined && ctx.can(right);
};

/** The file's row, if its owner is in this viewer's sight. Throws not-found. */
export async function loadFile(ctx: Ctx, fileId: string) {
  const [row] = await ctx.db.select().from(file).where(eq(file.id, fileId)).limit(1);
  if (!row || !mayRead(ctx, row.ownerKind)) throw notFound("file");
  return row;
}

/** The bytes of a file already in sight; throws not-found when the store has lost them. */
export async function fileBytes(ctx: Ctx, row: { key: string }): Promise<Uint8Array> {
  const object = await ctx.env.FILES.get(row.key);
  if (!object) throw notFound("file");
  return new Uint8Array(await object.arrayBuffer());
}
