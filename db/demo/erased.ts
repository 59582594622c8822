import { prepared, statement } from "~/db/batch";
import { parisDay } from "~/domain/calendar/paris";
import { clientForm } from "~/domain/clients/new-client";
import { consentForm, erasureForm } from "~/domain/privacy/forms";
import { createClient } from "~/operations/clients/create-client";
import { type Ctx, contextFor } from "~/operations/context.server";
import { eraseClient } from "~/operations/privacy/erase-client";
import { recordConsents } from "~/operations/privacy/record-consents";

const DAY = 86_400_000;

export interface Demo {
  DB: D1Database;
  /** Of the server that will serve it: fingerprints of oppositions are made under it. */
  SESSION_SECRET: string;
}

/** Claire, so many days ago. */
export const claire = (env: Demo, now: number, before: number): Ctx =>
  contextFor(env as unknown as Env, {
    viewer: {
      kind: "staff",
      userId: "demo-claire",
      name: "Claire Montel",
      role: "direction",
      sessionId: "",
    },
    clock: () => now - before * DAY,
  });

/** Whoever asked is forgotten on that day. */
export async function forgotten(ctx: Ctx, id: string, why: { ground: string; name: string }): Promise<void> {
  await ctx.env.DB.batch(
    prepared(ctx.env.DB, [statement("update outbox set done_at = ?1 where done_at is null", ctx.now)]),
  );
  const version = await ctx.env.DB.prepare("select version from client where id = ?1")
    .bind(id)
    .first<{ version: number }>();
  await eraseClient(
    ctx,
    id,
    erasureForm.parse({
      ...why,
      requester: "person",
      askedOn: parisDay(ctx.now - DAY),
      version: version?.version ?? 1,
    }),
  );
}

const PHONE = { value: "06 39 98 99 99" };

/**
 * Somebody who asked for a quote at a fair, refused to be called, then asked to be forgotten: a line of the register.
 * Their phone came back since under another name: that file starts with what they had refused.
 */
export async function liveErased(env: Demo, now: number): Promise<void> {
  const person = { kind: "person", statusId: "demo-st-prospect", phones: [PHONE] };
  const id = await createClient(
    claire(env, now, 40),
    clientForm.parse({ ...person, lastName: "Passager", firstName: "Ancien" }),
  );
  await recordConsents(
    claire(env, now, 15),
    id,
    consentForm.parse({
      phone: "refused",
      sms: "refused",
      source: "phone",
      saidOn: parisDay(now - 15 * DAY),
      words: "Peut-on vous rappeler après le salon ?",
    }),
  );
  await forgotten(claire(env, now, 12), id, { ground: "withdrawn", name: "Passager Ancien" });
  await createClient(
    claire(env, now, 9),
    clientForm.parse({ ...person, lastName: "Deschamps", firstName: "Irène", evenIfKnown: true }),
  );
}
