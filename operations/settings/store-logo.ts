import { eq, sql } from "drizzle-orm";
import { company } from "~/db/schema/settings";
import { contentOf } from "~/domain/files/content";
import { fileName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { storedFile } from "../files/writes";
import { refused } from "../refusals";
import { COMPANY_ID, loadCompany } from "./load";

export const MAX_LOGO_BYTES = 2 * 1024 * 1024;

/**
 * Keeps a new logo; issued documents keep the one they were printed with. Throws `logo-too-big` over 2 MB,
 * `logo-kind` for anything that is not a PNG or a JPEG by its first bytes.
 */
export const storeLogo = verb(
  "company.manage",
  async (ctx, name: string, bytes: Uint8Array): Promise<{ id: string }> => {
    if (bytes.byteLength > MAX_LOGO_BYTES) throw refused(problem("logo-too-big"));
    const content = contentOf(bytes.subarray(0, 64));
    if (!content || !["image/png", "image/jpeg"].includes(content.contentType))
      throw refused(problem("logo-kind"));
    const before = await loadCompany(ctx);
    const kept = await storedFile(ctx, {
      ownerKind: "company",
      ownerId: COMPANY_ID,
      folder: "Logo",
      name: fileName(name, content.extension),
      contentType: content.contentType,
      bytes,
    });
    await ctx.commit({
      writes: [
        kept.statement,
        ctx.db
          .update(company)
          .set({ logoFileId: kept.id, version: sql`${company.version} + 1` })
          .where(eq(company.id, COMPANY_ID)),
      ],
      change: {
        kind: "company",
        id: COMPANY_ID,
        action: "changed",
        before: { logoFileId: before.logoFileId },
        after: { logoFileId: kept.id },
      },
      event: { name: "changed", subjectId: COMPANY_ID, topics: ["company"] },
    });
    return { id: kept.id };
  },
);
