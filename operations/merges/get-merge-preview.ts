import { inArray } from "drizzle-orm";
import { user } from "~/db/schema/access";
import type { client } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { formatPhone } from "~/domain/identity/phone-writing";
import { FIELD_WORDS, proposed, SHOWN_FIELDS, type Value } from "~/domain/merges/client-fields";
import { binStatus } from "../clients/binning";
import { type Ctx, verb } from "../context.server";
import { countsOf, loadSides, type MergeSide, twinsBetween } from "./load";
import { placeWord } from "./words";

type Row = typeof client.$inferSelect;

/** Both files side by side before they become one: what differs and what is proposed, what will be united and what moves (MG1, MG2). */
export const getMergePreview = verb("client.merge", async (ctx, keptId: string, lostId: string) => {
  const { kept, lost } = await loadSides(ctx, keptId, lostId);
  const [words, twins, counts, bin] = await Promise.all([
    wordsOf(ctx, kept.client, lost.client),
    twinsBetween(ctx, lost, kept),
    countsOf(ctx, lostId),
    binStatus(ctx),
  ]);
  const fields = SHOWN_FIELDS.map((field) => {
    const [a, b] = [kept.client[field], lost.client[field]] as [Value, Value];
    return {
      field,
      label: FIELD_WORDS[field],
      kept: words(field, a),
      lost: words(field, b),
      same: a === b,
      // A file in the bin does not take the kept one there.
      choosable: a !== b && !(field === "statusId" && b === bin.id),
      proposed: field === "statusId" && b === bin.id ? ("kept" as const) : proposed(field, a, b),
      mayKeepBoth: field === "observations" && a !== "" && b !== "",
    };
  });
  return {
    kept: shown(kept),
    lost: shown(lost),
    fields: fields.filter((one) => one.kept !== "" || one.lost !== ""),
    answers: kept.answers.flatMap((own) => {
      const other = lost.answers.find((one) => one.questionId === own.questionId);
      return other && other.words !== own.words
        ? [{ questionId: own.questionId, label: own.label, kept: own.words, lost: other.words }]
        : [];
    }),
    united: {
      addresses: united(kept.addresses, lost.addresses, twins.address, (one) =>
        [one.street, one.postcode, one.city].filter(Boolean).join(" "),
      ),
      points: united(kept.points, lost.points, twins.contact_point, (one) =>
        one.channel === "phone" ? formatPhone(one.value) : one.value,
      ),
      people: united(kept.people, lost.people, twins.interlocutor, (one) =>
        [one.firstName, one.lastName].filter(Boolean).join(" "),
      ),
    },
    moving: counts
      .map(({ table, count }) => ({ label: placeWord(table, count), count }))
      .filter(({ label }) => label !== ""),
    openLinks: counts.find(({ table }) => table === "space_link")?.count ?? 0,
  };
});
export type MergePreview = Awaited<ReturnType<typeof getMergePreview>>;

const shown = ({ client, status, binned }: MergeSide) => ({
  id: client.id,
  name: client.displayName,
  code: client.code,
  version: client.version,
  createdAt: client.createdAt,
  status,
  binned,
});

/** The list that results, in words, each with whether it comes from the other file. */
function united<One extends { id: string }>(
  kept: One[],
  lost: One[],
  twins: [string, string][],
  words: (one: One) => string,
) {
  const doubles = new Set(twins.map(([id]) => id));
  return [
    ...kept.map((one) => ({ words: words(one), added: false })),
    ...lost.filter((one) => !doubles.has(one.id)).map((one) => ({ words: words(one), added: true })),
  ];
}

/** How a value of the row reads: names of choices and people, words for flags. */
async function wordsOf(ctx: Ctx, kept: Row, lost: Row) {
  const ids = [kept.statusId, lost.statusId, kept.originId ?? "", lost.originId ?? ""];
  const [choices, people] = await ctx.db.batch([
    ctx.db.select({ id: choice.id, label: choice.label }).from(choice).where(inArray(choice.id, ids)),
    ctx.db
      .select({ id: user.id, label: user.name })
      .from(user)
      .where(inArray(user.id, [kept.followedBy ?? "", lost.followedBy ?? ""])),
  ]);
  const named = [...choices, ...people];
  return (field: string, value: Value): string => {
    if (value === null || value === "") return "";
    if (field === "kind") return value === "company" ? "Société" : "Particulier";
    if (field === "spaceEnabled") return value ? "Ouvert" : "Fermé";
    return named.find((one) => one.id === value)?.label ?? String(value);
  };
}
