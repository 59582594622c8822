import { sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import type { file, fileFolder } from "~/db/schema/files";
import { must } from "../guards";
import { type FileOwner, ownerOf } from "./load";

/** A record as somebody saw it when they asked. */
export interface Seen {
  id: string;
  version: number;
}

/** Every one of them is still as it was seen: one that somebody else changed refuses the whole. */
export const allUnchanged = (table: "file" | "file_folder", seen: readonly Seen[]): Statement[] =>
  seen.length === 0
    ? []
    : [
        must(
          "unchanged",
          sql`not exists(select 1 from json_each(${JSON.stringify(seen.map(({ id, version }) => [id, version]))}) as seen left join ${sql.raw(table)} as t on t.id = seen.value ->> 0 and t.version = seen.value ->> 1 where t.id is null)`,
        ),
      ];

/** The folder is there, of this owner, and not in the bin; the top always is. */
export const folderLives = (owner: FileOwner, folderId: string | null): Statement[] =>
  folderId === null
    ? []
    : [
        must(
          "folder lives",
          sql`exists(select 1 from file_folder where id = ${folderId} and owner_kind = ${owner.kind} and owner_id = ${owner.id} and binned_at is null)`,
        ),
      ];

/** Nobody gave that name to a neighbour meanwhile. */
export const nameFree = (owner: FileOwner, parentId: string | null, name: string, own = ""): Statement =>
  must(
    "folder name free",
    sql`not exists(select 1 from file_folder where owner_kind = ${owner.kind} and owner_id = ${owner.id} and parent_id is ${parentId} and name = ${name} and id <> ${own} and binned_at is null)`,
  );

/** None of these folders lies above the one they move into: two moves at once can't close a ring. */
export const noRing = (folderIds: readonly string[], into: string | null): Statement[] =>
  into === null || folderIds.length === 0
    ? []
    : [
        must(
          "no ring",
          sql`not exists(with recursive up(id) as (select ${into} union select f.parent_id from file_folder f join up on up.id = f.id where f.parent_id is not null) select 1 from up where id in (select value from json_each(${JSON.stringify(folderIds)})))`,
        ),
      ];

type Owned = Pick<typeof file.$inferSelect | typeof fileFolder.$inferSelect, "ownerKind" | "ownerId">;

/** The one owner of all these; null when they have several. */
export function oneOwner(rows: readonly Owned[]): FileOwner | null {
  const [first] = rows;
  if (!first || rows.some((row) => row.ownerKind !== first.ownerKind || row.ownerId !== first.ownerId))
    return null;
  return ownerOf(first);
}
