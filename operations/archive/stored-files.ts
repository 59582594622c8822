import { asc, eq, gt, sql } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { isSqueezed } from "~/domain/files/content";
import { DEEPEST } from "~/domain/files/folders";
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
  report: "Rapports",
};
/** The folders that a file lies in, from the top, a slash between them. */
const FOLDER_PATH = sql<string>`coalesce((with recursive up(name, above, depth) as (select name, parent_id, 0 from file_folder where id = ${file.folderId} union all select f.name, f.parent_id, depth + 1 from file_folder f join up on f.id = up.above where depth < ${DEEPEST}) select group_concat(name, '/') from (select name from up order by depth desc)), '')`;

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
        folders: FOLDER_PATH,
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
        // A folder's name holds no slash (FI4).
        ...row.folders.split("/"),
        `${row.id} ${row.name}`,
      ]
        .filter(Boolean)
        .map(safe)
        .join("/");
      // oxlint-disable-next-line no-await-in-loop -- one file at a time is what keeps memory small
      const stored = await ctx.env.FILES.get(row.key);
      if (stored === null) missing(path);
      else yield { name: path, body: stored.body, deflate: !isSqueezed(row.contentType) };
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? "";
  }
}
