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
 * a stale version is a conflict. A phone or a mail beyond their first goes to the file, under their name, unless it
 * knows it. Returns their id, and what takes them out again: the version, and the ids of what came to the file.
 */
export const addInterlocutor = verb(
  "client.write",
  async (
    ctx,
    clientId: string,
    form: InterlocutorForm,
  ): Promise<{ id: string; version: number; points: string[] }> => {
    const { interlocutors, phones, emails } = await loadClientParties(ctx, clientId);
    const { version, phone, email, morePhones, moreEmails, ...names } = form;
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
    const known = new Set([phone, email, "", ...[...phones, ...emails].map(({ value }) => value)]);
    const label = [form.firstName, form.lastName].filter(Boolean).join(" ").slice(0, 40);
    const more = [
      ...morePhones.map((value) => ({ channel: "phone" as const, value })),
      ...moreEmails.map((value) => ({ channel: "email" as const, value })),
    ]
      .filter(({ value }, i, all) => !known.has(value) && all.findIndex((one) => one.value === value) === i)
      .map((point) => ({ ...point, id: ctx.newId(), clientId, interlocutorId: null, label }));
    const opposed = await oppositionsOf(ctx, [
      ...points.map(({ value }) => ({ clientId, interlocutorId: id, value })),
      ...more,
    ]);
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
        ...bulkInsert(
          contactPoint,
          more.map((point, i) => ({ ...point, position: phones.length + emails.length + i })),
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
    return { id, version: version + 1, points: more.map((point) => point.id) };
  },
);
