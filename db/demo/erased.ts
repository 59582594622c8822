import { prepared, statement } from "~/db/batch";
import { parisDay } from "~/domain/calendar/paris";
import { clientForm } from "~/domain/clients/new-client";
import { erasureForm } from "~/domain/privacy/forms";
import { createClient } from "~/operations/clients/create-client";
import { contextFor } from "~/operations/context.server";
import { eraseClient } from "~/operations/privacy/erase-client";

const DAY = 86_400_000;

/** Somebody who asked for a quote at a fair, then to be forgotten: a line of the register. */
export async function liveErased(d1: D1Database, now: number): Promise<void> {
  const at = (before: number) =>
    contextFor({ DB: d1 } as unknown as Env, {
      viewer: {
        kind: "staff",
        userId: "demo-claire",
        name: "Claire Montel",
        role: "direction",
        sessionId: "",
      },
      clock: () => now - before * DAY,
    });
  const id = await createClient(
    at(40),
    clientForm.parse({
      kind: "person",
      lastName: "Passager",
      firstName: "Ancien",
      statusId: "demo-st-prospect",
      phones: [{ value: "06 39 98 99 99" }],
    }),
  );
  await d1.batch(prepared(d1, [statement("update outbox set done_at = ?1 where done_at is null", now)]));
  await eraseClient(
    at(12),
    id,
    erasureForm.parse({
      requester: "person",
      ground: "withdrawn",
      askedOn: parisDay(now - 13 * DAY),
      name: "Passager Ancien",
      version: 1,
    }),
  );
}
