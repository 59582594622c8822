import { bulkInsert } from "~/db/batch";
import { consent } from "~/db/schema/privacy";
import { CHANNELS, SPACE_WORDS, standing } from "~/domain/privacy/consent";
import type { OwnConsentForm } from "~/domain/privacy/forms";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { customerOf } from "../space/load";
import { consentsAsked } from "./load";

/**
 * What the customer says from their own space, with where it came from (PV2, PV3). Only what differs from what they
 * said last is written; a channel nobody asked about and left unticked stays so.
 */
export const saveOwnConsents = verb("space.use", async (ctx, form: OwnConsentForm): Promise<void> => {
  const { clientId, name } = customerOf(ctx);
  const now = standing(await consentsAsked(ctx, clientId));
  const changed = CHANNELS.filter((channel) => {
    const state = now.find((one) => one.channel === channel)?.state ?? "unasked";
    return form[channel] ? state !== "given" : state === "given";
  });
  if (changed.length === 0) return;
  await ctx.commit({
    writes: [
      ...bulkInsert(
        consent,
        changed.map((channel) => ({
          id: ctx.newId(),
          clientId,
          channel,
          given: form[channel],
          at: ctx.now,
          source: "space" as const,
          words: SPACE_WORDS,
          by: name,
          address: ctx.request.address,
          agent: ctx.request.agent.slice(0, 300),
          notedAt: ctx.now,
        })),
      ),
      timeline(ctx, {
        clientId,
        kind: "client",
        title: "Consentements changés depuis l'espace client",
        href: `/clients/${clientId}/consentements`,
      }),
    ],
    change: {
      kind: "client",
      id: clientId,
      action: "consented",
      after: Object.fromEntries(changed.map((channel) => [channel, form[channel] ? "given" : "refused"])),
    },
    event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
  });
});
