import type { ClientPlan } from "./changes";
import { draftName } from "./draft";
import type { KnownClient } from "./known";

/** A client as it stands once a plan is written: what the rows that follow are compared with. */
export function standing(id: string, before: KnownClient | null, plan: ClientPlan): KnownClient {
  const changed = new Map(plan.addresses.flatMap(({ was, now }) => (was ? [[was.id, now] as const] : [])));
  const people = new Map(plan.people.flatMap(({ was, now }) => (was ? [[was.id, now] as const] : [])));
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
        const now = people.get(one.id);
        return now
          ? { ...one, ...now, phones: [...one.phones, ...now.phones], emails: [...one.emails, ...now.emails] }
          : one;
      }),
      ...plan.people.flatMap(({ was, now }, i) => (was ? [] : [{ ...now, id: `${id} p${i}` }])),
    ],
    externalIds: [...(before?.externalIds ?? []), ...plan.externals],
    consents: {
      ...before?.consents,
      ...Object.fromEntries(plan.consents.map(({ channel, given, on }) => [channel, { given, on }])),
    },
  };
}
