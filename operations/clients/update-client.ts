import { and, eq, notInArray } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { address, client, contactPoint, interlocutor } from "~/db/schema/clients";
import type { ClientEditForm } from "~/domain/clients/forms";
import { displayName, sortName } from "~/domain/clients/names";
import { keptPin } from "~/domain/places/map";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { oppositionsOf } from "../privacy/oppositions";
import { answering } from "../questions/answering";
import { checkedBinning, isBin } from "./binning";
import { checkedChoices } from "./choices";
import { type ClientParties, loadClientParties } from "./load";
import { type PartyRows, partyRows } from "./parties";
import { checkedRemovals } from "./removals";
import { statusChange } from "./status";

/**
 * The whole sheet at once, nested lists included; rows keep their ids, so documents keep their addresses. Refuses
 * to remove an address or an interlocutor that a document uses; a stale version is a conflict.
 */
export const updateClient = verb("client.write", async (ctx, clientId: string, form: ClientEditForm) => {
  const before = await loadClientParties(ctx, clientId);
  await checkedChoices(ctx, form);
  if (form.statusId !== before.client.statusId && (await isBin(ctx, form.statusId)))
    await checkedBinning(ctx, [clientId], false);
  const known = new Set(
    [...before.addresses, ...before.phones, ...before.emails, ...before.interlocutors].map((row) => row.id),
  );
  const parties = partyRows(ctx, clientId, form, known);
  await checkedRemovals(ctx, before, parties);
  const addresses = parties.addresses.map((one) => ({
    ...one,
    ...keptPin(
      before.addresses.find((known) => known.id === one.id),
      one,
    ),
  }));
  const { addresses: _a, phones: _p, emails: _e, interlocutors: _i, answers: given, version, ...own } = form;
  const names = { displayName: displayName(form), sortName: sortName(form) };
  const row = { ...before.client, ...own, ...names };
  const opposed = await oppositionsOf(ctx, newPoints(before, parties.points));
  const answers = await answering(ctx, { subject: "client", id: clientId }, given);
  const differs = changes(before.client, row);
  const kept = parties.people.map((person) => person.id);
  const keptAddresses = parties.addresses.map((a) => a.id);
  await ctx.commit({
    guards: [unchanged(client, clientId, version)],
    writes: [
      ctx.db
        .update(client)
        .set({ ...own, ...names, updatedAt: ctx.now, version: version + 1 })
        .where(eq(client.id, clientId)),
      ctx.db.delete(contactPoint).where(eq(contactPoint.clientId, clientId)),
      ctx.db
        .delete(interlocutor)
        .where(and(eq(interlocutor.clientId, clientId), notInArray(interlocutor.id, kept))),
      ctx.db
        .delete(address)
        .where(and(eq(address.clientId, clientId), notInArray(address.id, keptAddresses))),
      ...bulkInsert(address, addresses, { orReplace: true }),
      ...bulkInsert(interlocutor, parties.people, { orReplace: true }),
      ...bulkInsert(contactPoint, parties.points),
      ...opposed,
      ...answers.writes,
      ...(await statusChange(ctx, clientId, before.client.statusId, form.statusId)),
    ],
    change: {
      kind: "client",
      id: clientId,
      action: "updated",
      before: { ...differs.before, ...answers.before },
      after: { ...differs.after, ...answers.after },
    },
    event: { name: "changed", subjectId: clientId, topics: ["clients", `client:${clientId}`] },
  });
});

/** Mails and phones that this party had not: somebody erased may have been reached by them (PV11). */
function newPoints(before: ClientParties, points: PartyRows["points"]) {
  const had = new Set([
    ...[...before.phones, ...before.emails].map((point) => ` ${point.value}`),
    ...before.interlocutors.flatMap(({ id, phone, email }) => [`${id} ${phone}`, `${id} ${email}`]),
  ]);
  return points.filter((point) => !had.has(`${point.interlocutorId ?? ""} ${point.value}`));
}

/** Only what differs goes to the audit. */
function changes(before: Record<string, unknown>, after: Record<string, unknown>) {
  const keys = Object.keys(after).filter((key) => before[key] !== after[key]);
  const pick = (row: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, row[key]]));
  return { before: pick(before), after: pick(after) };
}
