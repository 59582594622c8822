import { and, asc, type SQL, sql } from "drizzle-orm";
import { file, fileFolder } from "~/db/schema/files";
import type { Ctx } from "../context.server";
import { Refusal } from "../refusals";
import { erasedForGood } from "./erased";
import { heldAmong } from "./held";

const PAGE = 200;
/** One run takes so many at most; the next goes on. */
const MOST_A_RUN = 5000;

export interface Emptied {
  erased: number;
  kept: number;
}

/** Empties bins of what `which` says of files and folders: oldest first, a page a commit, then folders that hold nothing any more. */
export async function emptied(ctx: Ctx, which: SQL): Promise<Emptied> {
  const done: Emptied = { erased: 0, kept: 0 };
  let after: { at: number; id: string } | null = { at: 0, id: "" };
  while (after && done.erased < MOST_A_RUN) {
    // oxlint-disable-next-line no-await-in-loop -- a page after the other
    const rows: (typeof file.$inferSelect)[] = await ctx.db
      .select()
      .from(file)
      .where(
        and(
          sql`binned_at is not null`,
          which,
          sql`(${file.binnedAt}, ${file.id}) > (${after.at}, ${after.id})`,
        ),
      )
      .orderBy(asc(file.binnedAt), asc(file.id))
      .limit(PAGE);
    // oxlint-disable-next-line no-await-in-loop -- same
    const held = await heldAmong(
      ctx,
      rows.map((row) => row.id),
    );
    const going = rows.filter((row) => !held.some((one) => one.id === row.id));
    // oxlint-disable-next-line no-await-in-loop -- same
    const left = await leftUnlessTaken(ctx, going);
    done.erased += left;
    done.kept += rows.length - left;
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    after = last?.binnedAt ? { at: last.binnedAt, id: last.id } : null;
  }
  await bareFoldersErased(ctx, which);
  return done;
}

/** A page leaves as a whole; one of which somebody took a file back at that very moment waits for the next time. */
async function leftUnlessTaken(ctx: Ctx, going: (typeof file.$inferSelect)[]): Promise<number> {
  try {
    await erasedForGood(ctx, going, []);
    return going.length;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "conflict") return 0;
    throw error;
  }
}

/** From the deepest up: a folder goes once nothing is in it. */
async function bareFoldersErased(ctx: Ctx, which: SQL): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- those around them are bare only then
    const bare = await ctx.db
      .select()
      .from(fileFolder)
      .where(
        and(
          sql`binned_at is not null`,
          which,
          sql`not exists(select 1 from file f where f.folder_id = ${fileFolder.id})`,
          sql`not exists(select 1 from file_folder d where d.parent_id = ${fileFolder.id})`,
        ),
      )
      .orderBy(asc(fileFolder.binnedAt), asc(fileFolder.id))
      .limit(PAGE);
    if (bare.length === 0) return;
    // oxlint-disable-next-line no-await-in-loop -- same
    await erasedForGood(ctx, [], bare);
  }
}
