import { and, asc, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file, fileFolder } from "~/db/schema/files";
import { isSqueezed } from "~/domain/files/content";
import { freeName, pathOf, subtreeOf } from "~/domain/files/folders";
import type { Chosen } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { streamed, type ZipEntry, zipped } from "~/outputs/zip";
import { type Ctx, verb } from "../context.server";
import { notFound, refused } from "../refusals";
import { oneOwner } from "./folder-guards";
import { livingFolders, mayRead } from "./load";

const MOST_FILES = 2000;

/**
 * Chosen files, and folders with all that is in them, as one archive made while it leaves; memory holds a piece at a
 * time. Names alike get a number. A file whose bytes are away is listed in "manquants.txt", never passed over.
 */
export const zipFiles = verb("file.read", async (ctx, { files, folders }: Chosen) => {
  const rows = await ctx.db.select().from(file).where(inIds(file.id, files)).orderBy(asc(file.id));
  const chosen = await ctx.db.select().from(fileFolder).where(inIds(fileFolder.id, folders));
  const owner = oneOwner(chosen);
  if (chosen.length < new Set(folders).size || (owner && !mayRead(ctx, owner.kind))) throw notFound("folder");
  const all = owner ? await livingFolders(ctx, owner) : [];
  const within = folders.flatMap((id) => subtreeOf(all, id).map((one) => one.id));
  const inside = await ctx.db
    .select()
    .from(file)
    .where(and(inIds(file.folderId, within), isNull(file.binnedAt)))
    .orderBy(asc(file.id))
    .limit(MOST_FILES + 1);
  if (rows.length < new Set(files).size || [...rows, ...inside].some((row) => !mayRead(ctx, row.ownerKind)))
    throw notFound("file");
  if (rows.length + inside.length === 0) throw refused(problem("file-none-chosen"));
  if (rows.length + inside.length > MOST_FILES)
    throw refused(problem("file-too-many-to-zip", undefined, { max: MOST_FILES }));
  const roots = new Set(
    folders.flatMap((id) =>
      pathOf(all, id)
        .slice(0, -1)
        .map((one) => one.id),
    ),
  );
  const under = (folderId: string | null) =>
    pathOf(all, folderId)
      .filter((one) => !roots.has(one.id))
      .map((one) => one.name);
  const taken = new Map<string, string[]>();
  const named = [
    ...rows.map((row) => ({ row, path: [] as string[] })),
    ...inside.map((row) => ({ row, path: under(row.folderId) })),
  ].map(({ row, path }) => {
    const place = path.join("/");
    const names = taken.get(place) ?? [];
    const name = freeFileName(row.name, names);
    taken.set(place, [...names, name]);
    return { key: row.key, contentType: row.contentType, name: [...path, name].join("/") };
  });
  const single = chosen.length === 1 && rows.length === 0 ? chosen[0]?.name : undefined;
  return {
    name: `${single ?? "documents"}.zip`,
    contentType: "application/zip",
    bytes: streamed(zipped(entries(ctx, named), ctx.now)),
  };
});

/** "photo.jpg", "photo (2).jpg". */
function freeFileName(name: string, taken: string[]): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  const stems = taken
    .filter((one) => one.endsWith(ending))
    .map((one) => one.slice(0, one.length - ending.length));
  return freeName(stem, stems) + ending;
}

async function* entries(
  ctx: Ctx,
  files: { key: string; contentType: string; name: string }[],
): AsyncGenerator<ZipEntry> {
  const missing: string[] = [];
  for (const { key, contentType, name } of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time is what keeps memory small
    const stored = await ctx.env.FILES.get(key);
    if (stored) yield { name, body: stored.body, deflate: !isSqueezed(contentType) };
    else missing.push(name);
  }
  if (missing.length > 0)
    yield { name: "manquants.txt", body: [new TextEncoder().encode(missing.join("\r\n"))], deflate: true };
}
