import type { FileConsents } from "../consent-fields";
import type { ClientPlan } from "./changes";
import { draftName } from "./draft";
import type { HeardConsent } from "./heard";
import type { KnownClient } from "./known";

/** A client as it stands once a plan is written: what the rows that follow are compared with. */
export function standing(id: string, before: KnownClient | null, plan: ClientPlan): KnownClient {
  const changed = new Map(plan.addresses.flatMap(({ was, now }) => (was ? [[was.id, now] as const] : [])));
  const people = new Map(plan.people.flatMap((one) => (one.was ? [[one.was.id, one] as const] : [])));
  const title = draftName(plan) || (before?.title ?? "");
  return {
    id,
    version: before?.version ?? 0,
    title,
    values: plan.values,
    addresses: [
      ...(before?.addresses ?? []).map((one) => ({ ...one, ...changed.get(one.id) })),
      ...plan.addresses.flatMap(({ was, now }, i) => (was ? [] : [{ ...now, id: `${id} a${i}` }])),
    ],
    points: [...(before?.points ?? []), ...plan.points],
    people: [
      ...(before?.people ?? []).map((one) => {
        const { now, consents } = people.get(one.id) ?? {};
        return now && consents
          ? {
              ...one,
              ...now,
              phones: [...one.phones, ...now.phones],
              emails: [...one.emails, ...now.emails],
              consents: { ...one.consents, ...spoken(consents) },
            }
          : one;
      }),
      ...plan.people.flatMap(({ was, now }, i) => (was ? [] : [{ ...now, id: `${id} p${i}` }])),
    ],
    externalIds: [...(before?.externalIds ?? []), ...plan.externals],
    consents: { ...before?.consents, ...spoken(plan.consents) },
  };
}

const spoken = (consents: HeardConsent[]): FileConsents =>
  Object.fromEntries(consents.map(({ channel, given, on }) => [channel, { given, on }]));
