import { eq } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { client, contactPoint, interlocutor } from "~/db/schema/clients";
import type { InterlocutorForm } from "~/domain/clients/interlocutor-form";
import { nameWords, sameNames } from "~/domain/clients/name-words";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { oppositionsOf } from "../privacy/oppositions";
import { refused } from "../refusals";
import { loadClientParties } from "./load";

/**
 * Somebody joins a file as one more interlocutor, without going through its sheet (CL13). Refuses who is there already;
 * a stale version is a conflict. Returns their id, and the version that takes them out again.
 */
export const addInterlocutor = verb(
  "client.write",
  async (ctx, clientId: string, form: InterlocutorForm): Promise<{ id: string; version: number }> => {
    const { interlocutors } = await loadClientParties(ctx, clientId);
    const { version, phone, email, ...names } = form;
    const called = nameWords(`${form.lastName} ${form.firstName}`);
    if (interlocutors.some((one) => sameNames(nameWords(`${one.lastName} ${one.firstName}`), called)))
      throw refused(
        problem("interlocutor-known", undefined, { name: `${form.firstName} ${form.lastName}`.trim() }),
      );
    const id = ctx.newId();
    const position = interlocutors.length;
    const points = [
      { channel: "phone" as const, value: phone },
      { channel: "email" as const, value: email },
    ].filter(({ value }) => value !== "");
    const opposed = await oppositionsOf(
      ctx,
      points.map(({ value }) => ({ clientId, interlocutorId: id, value })),
    );
    await ctx.commit({
      guards: [unchanged(client, clientId, version)],
      writes: [
        ctx.db.insert(interlocutor).values({
          ...names,
          lastName: form.lastName || form.firstName,
          firstName: form.lastName ? form.firstName : "",
          id,
          clientId,
          position,
        }),
        ...bulkInsert(
          contactPoint,
          points.map((point, i) => ({
            ...point,
            id: ctx.newId(),
            clientId,
            interlocutorId: id,
            label: "",
            position: 100 + position * 2 + i,
          })),
        ),
        ...opposed,
        // An open sheet of before would take them out again: it meets a conflict instead.
        ctx.db
          .update(client)
          .set({ updatedAt: ctx.now, version: version + 1 })
          .where(eq(client.id, clientId)),
      ],
      change: { kind: "client", id: clientId, action: "updated", after: { interlocutor: names } },
      event: { name: "changed", subjectId: clientId, topics: ["clients", `client:${clientId}`] },
    });
    return { id, version: version + 1 };
  },
);
