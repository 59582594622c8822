import { asc, eq, gt } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import type { ZipEntry } from "~/outputs/zip";
import type { Ctx } from "../context.server";

const PAGE = 200;
const FOLDERS: Record<string, string> = {
  client: "Clients",
  article: "Articles",
  company: "Entreprise",
  library: "Bibliothèque",
  quote: "Devis",
  order: "Commandes",
  invoice: "Factures",
  "credit-note": "Avoirs",
  mail: "Mails",
  import: "Imports",
};
/** Squeezed already: squeezing it again costs time for nothing. */
const SQUEEZED = /^(image\/(jpeg|png|webp)|application\/(pdf|zip|vnd\.openxmlformats.*)|video\/.*)$/;

/** Names that every system can unpack. */
const safe = (text: string): string =>
  text
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 100) || "sans nom";

/** Every stored file of before the archive was begun, under a readable path. A file whose bytes are away goes to `missing`. */
export async function* storedFiles(ctx: Ctx, missing: (path: string) => void): AsyncGenerator<ZipEntry> {
  let after = "";
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
    const rows = await ctx.db
      .select({
        id: file.id,
        ownerKind: file.ownerKind,
        ownerId: file.ownerId,
        folder: file.folder,
        name: file.name,
        contentType: file.contentType,
        key: file.key,
        createdAt: file.createdAt,
        clientName: client.displayName,
        clientCode: client.code,
      })
      .from(file)
      .leftJoin(client, eq(client.id, file.ownerId))
      .where(gt(file.id, after))
      .orderBy(asc(file.id))
      .limit(PAGE);
    for (const row of rows) {
      if (row.createdAt > ctx.now) continue;
      const owner = row.clientName ? `${row.clientName} ${row.clientCode ?? row.ownerId}` : row.ownerId;
      const path = [
        "fichiers",
        FOLDERS[row.ownerKind] ?? row.ownerKind,
        owner,
        row.folder,
        `${row.id} ${row.name}`,
      ]
        .filter(Boolean)
        .map(safe)
        .join("/");
      // oxlint-disable-next-line no-await-in-loop -- one file at a time is what keeps memory small
      const stored = await ctx.env.FILES.get(row.key);
      if (stored === null) missing(path);
      else yield { name: path, body: stored.body, deflate: !SQUEEZED.test(row.contentType) };
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? "";
  }
}
