import { and, desc, eq, isNull } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { standing } from "~/domain/privacy/consent";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { consentsAsked } from "./load";

/** Files offered as a proof: the newest. */
const FILES = 100;

/**
 * Where a client stands on each channel, and all they said, with the proof (PV1, PV2). From where it was said is for
 * those who may change the file.
 */
export const getConsents = verb("client.read", async (ctx, clientId: string) => {
  const client = await loadClient(ctx, clientId);
  const mayWrite = ctx.can("client.write");
  const [all, files] = await ctx.db.batch([
    consentsAsked(ctx, clientId),
    ctx.db
      .select({ id: file.id, name: file.name })
      .from(file)
      .where(and(eq(file.ownerKind, "client"), eq(file.ownerId, clientId), isNull(file.binnedAt)))
      .orderBy(desc(file.id))
      .limit(FILES),
  ]);
  const named = new Map(files.map((one) => [one.id, one.name]));
  return {
    clientId,
    name: client.displayName,
    today: ctx.today,
    channels: standing(all).map(({ channel, state, last }) => ({ channel, state, at: last?.at ?? null })),
    history: all.map(({ address, agent, fileId, ...one }) => ({
      ...one,
      /** Null where none was given, or where it is not there any more. */
      file: fileId !== null && named.has(fileId) ? { id: fileId, name: named.get(fileId) ?? "" } : null,
      ...(mayWrite ? { address, agent } : {}),
    })),
    files: mayWrite ? files : [],
    mayWrite,
    mayExport: ctx.can("client.export"),
    mayErase: ctx.can("client.erase"),
  };
});
export type Consents = Awaited<ReturnType<typeof getConsents>>;
