import { eq } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { loadCompany } from "../settings/load";

/** The company's logo, for the head of the space. Throws not-found when there is none. */
export const getLogo = verb(
  "public",
  async (ctx): Promise<{ bytes: ReadableStream; contentType: string; sha256: string }> => {
    const { logoFileId } = await loadCompany(ctx);
    const [row] = logoFileId ? await ctx.db.select().from(file).where(eq(file.id, logoFileId)).limit(1) : [];
    const object = row ? await ctx.env.FILES.get(row.key) : null;
    if (!row || !object) throw notFound("file");
    return { bytes: object.body, contentType: row.contentType, sha256: row.sha256 };
  },
);
