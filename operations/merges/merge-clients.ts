import { eq } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { client, timelineEntry } from "~/db/schema/clients";
import { merge } from "~/db/schema/merges";
import { viewerKey } from "~/domain/access/permissions";
import { displayName, sortName } from "~/domain/clients/names";
import { formerCodes, united, type Value } from "~/domain/merges/client-fields";
import type { MergeForm } from "~/domain/merges/forms";
import { problem } from "~/domain/problem";
import { binStatus, isBin } from "../clients/binning";
import { loadClient } from "../clients/load";
import { type Ctx, verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { collisionsBetween, loadSides, type MergeSide, twinsBetween } from "./load";
import { BEHIND, dropped, keyWords, moved, movedTwins } from "./moving";
import { overwritten } from "./overwriting";
import { placesOf } from "./places";

/**
 * Makes one file of two (MG1..MG7): the kept one takes everything of the lost one, which leads to it from then on. One
 * batch. Both versions are those that the person compared: a stale one is a conflict. Returns the merge, for the undo.
 */
export const mergeClients = verb(
  "client.merge",
  async (ctx, keptId: string, form: MergeForm): Promise<{ id: string }> => {
    await loadClient(ctx, keptId);
    const { kept, lost } = await loadSides(ctx, keptId, form.lostId);
    if (kept.client.version !== form.keptVersion || lost.client.version !== form.lostVersion)
      throw conflict();
    const row = await result(ctx, kept, lost, form);
    const id = ctx.newId();
    const bin = await binStatus(ctx);
    const own = { ...row, version: kept.client.version + 1, updatedAt: ctx.now };
    const theirs = {
      statusId: bin.id,
      code: row.code === lost.client.code ? null : lost.client.code,
      mergedIntoId: keptId,
    };
    await ctx.commit({
      guards: [unchanged(client, keptId, form.keptVersion), unchanged(client, form.lostId, form.lostVersion)],
      writes: [
        ctx.db.insert(merge).values({
          id,
          kind: "client",
          winnerId: keptId,
          loserId: form.lostId,
          winnerName: kept.client.displayName,
          loserName: lost.client.displayName,
          at: ctx.now,
          by: viewerKey(ctx.viewer),
          byName: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
          overwritten: [
            ...overwritten("client", keptId, kept.client, row),
            ...overwritten("client", form.lostId, lost.client, theirs),
          ],
        }),
        ...(await turned(ctx, id, kept, lost, form)),
        ctx.db
          .update(client)
          .set({ ...theirs, updatedAt: ctx.now, version: form.lostVersion + 1 })
          .where(eq(client.id, form.lostId)),
        ctx.db.update(client).set(own).where(eq(client.id, keptId)),
        // Under the name of the merge: it goes with its undo.
        ctx.db.insert(timelineEntry).values({
          id,
          clientId: keptId,
          at: ctx.now,
          kind: "client",
          title: `Fiche réunie avec celle de ${lost.client.displayName}`,
          href: `/clients/fusions?client=${keptId}`,
          author: ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
        }),
      ],
      change: { kind: "client", id: keptId, action: "merged", after: { with: form.lostId, merge: id } },
      others: [
        { kind: "client", id: form.lostId, action: "merged-into", after: { into: keptId, merge: id } },
      ],
      event: {
        name: "changed",
        subjectId: keptId,
        topics: ["clients", `client:${keptId}`, `client:${form.lostId}`],
      },
    });
    return { id };
  },
);

/** The columns of the kept file once both are one. Throws merge-nameless, merge-status-bin. */
async function result(ctx: Ctx, kept: MergeSide, lost: MergeSide, form: MergeForm) {
  const row = united(
    kept.client as Record<string, Value>,
    lost.client as Record<string, Value>,
    form.fields,
  ) as Partial<typeof client.$inferSelect>;
  const whole = { ...kept.client, ...row };
  if (whole.kind === "person" ? whole.lastName === "" : whole.companyName === "")
    throw refused(problem("merge-nameless"));
  if (await isBin(ctx, whole.statusId)) throw refused(problem("merge-status-bin"));
  return {
    ...row,
    displayName: displayName(whole),
    sortName: sortName(whole),
    formerCodes: formerCodes(whole.code, kept.client, lost.client),
  };
}

/** Every reference of the lost file turned to the kept one, doubles dropped first (MG2, MG3). */
async function turned(
  ctx: Ctx,
  mergeId: string,
  kept: MergeSide,
  lost: MergeSide,
  form: MergeForm,
): Promise<Statement[]> {
  const [keptId, lostId] = [kept.client.id, lost.client.id];
  const twins = await twinsBetween(ctx, lost, kept);
  const ids = (pairs: [string, string][]) => JSON.stringify(pairs.map(([id]) => id));
  const inList = (table: string) => `"${table}"."id" in (select value from json_each(?2))`;
  const both = kept.answers
    .filter((one) => lost.answers.some((other) => other.questionId === one.questionId))
    .map((one) => one.questionId);
  const theirs = (questionId: string) => form.answers[questionId] === "lost";
  const answers = (clientId: string, questionIds: string[]) =>
    questionIds.length === 0
      ? []
      : dropped(
          mergeId,
          "client_answer",
          `client_id = ?2 ->> 'client' and question_id in (select value from json_each(?2, '$.keys'))`,
          JSON.stringify({ client: clientId, keys: questionIds }),
        );
  // Between answers a person chooses.
  const places = placesOf("client").filter(({ table }) => table !== "client_answer");
  const collisions = await collisionsBetween(ctx, places, lostId, keptId);
  return [
    ...(twins.contact_point.length > 0
      ? dropped(mergeId, "contact_point", inList("contact_point"), ids(twins.contact_point))
      : []),
    ...placesOf("interlocutor").flatMap((place) => movedTwins(mergeId, place, twins.interlocutor)),
    ...placesOf("address").flatMap((place) => movedTwins(mergeId, place, twins.address)),
    ...(["interlocutor", "address"] as const).flatMap((table) =>
      twins[table].length > 0 ? dropped(mergeId, table, inList(table), ids(twins[table])) : [],
    ),
    ...answers(
      lostId,
      both.filter((one) => !theirs(one)),
    ),
    ...answers(keptId, both.filter(theirs)),
    ...dropped(mergeId, "binned_client", "client_id = ?2", lostId),
    ...collisions.flatMap(({ place, twins: pairs }) => [
      ...placesOf(place.table).flatMap((child) => movedTwins(mergeId, child, pairs)),
      ...dropped(
        mergeId,
        place.table,
        `"${place.column}" = ?2 ->> 'client' and ${keyWords(place.table, place.column)} in (select value from json_each(?2, '$.keys'))`,
        JSON.stringify({ client: lostId, keys: pairs.map(([key]) => key) }),
      ),
    ]),
    ...placesOf("client").flatMap((place) => moved(mergeId, place, lostId, keptId)),
    // What both files had comes after what the kept one had.
    ...["address", "contact_point", "interlocutor"].map((table) =>
      statement(
        `update "${table}" set position = position + ?3 where client_id = ?1 and id in (select key from merge_move where merge_id = ?2 and place = '${table}.client_id')`,
        keptId,
        mergeId,
        BEHIND,
      ),
    ),
  ];
}
