import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { interlocutor } from "~/db/schema/clients";
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
  const [all, people, files] = await ctx.db.batch([
    consentsAsked(ctx, clientId),
    ctx.db
      .select({ id: interlocutor.id, firstName: interlocutor.firstName, lastName: interlocutor.lastName })
      .from(interlocutor)
      .where(eq(interlocutor.clientId, clientId))
      .orderBy(asc(interlocutor.position)),
    ctx.db
      .select({ id: file.id, name: file.name })
      .from(file)
      .where(and(eq(file.ownerKind, "client"), eq(file.ownerId, clientId), isNull(file.binnedAt)))
      .orderBy(desc(file.id))
      .limit(FILES),
  ]);
  const callable = people.map(({ id, firstName, lastName }) => ({
    id,
    name: [firstName, lastName].filter(Boolean).join(" "),
  }));
  const who = new Map(callable.map((one) => [one.id, one.name]));
  const states = (interlocutorId: string | null) =>
    standing(all, interlocutorId).map(({ channel, state, last }) => ({
      channel,
      state,
      at: last?.at ?? null,
    }));
  const named = new Map(files.map((one) => [one.id, one.name]));
  return {
    clientId,
    name: client.displayName,
    today: ctx.today,
    channels: states(null),
    /** Each interlocutor's own (PV10). */
    people: callable.map((one) => ({ ...one, channels: states(one.id) })),
    history: all.map(({ address, agent, fileId, ...one }) => ({
      ...one,
      /** Empty for the client's own word; an interlocutor may have left since. */
      who: one.interlocutorId === null ? "" : (who.get(one.interlocutorId) ?? "Ancien interlocuteur"),
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
