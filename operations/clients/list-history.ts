import { says, soughtWords } from "~/domain/timeline/finding";
import { type Ctx, verb } from "../context.server";
import {
  entryOf,
  type HistoryEntry,
  type HistoryFilters,
  type HistoryRow,
  historyAsked,
  PAGE,
  pageOf,
  pinnedAsked,
} from "./history";
import { clientAsked, clientFrom } from "./load";
import { clientMailsAsked, mailEntry } from "./mails-of-client";

/** The client's timeline by pages, filtered by kind, by ouvrage and by words; what is pinned comes with it. */
export const listHistory = verb(
  "client.read",
  async (ctx, clientId: string, filters: HistoryFilters = {}) => {
    const words = soughtWords(filters.text ?? "");
    const mails = filters.kinds?.length === 1 && filters.kinds[0] === "mail" && ctx.can("mail.read");
    const [clients, pinned, told] = await ctx.db.batch([
      clientAsked(ctx, clientId),
      pinnedAsked(ctx, clientId),
      mails ? clientMailsAsked(ctx, clientId, filters) : historyAsked(ctx, clientId, filters),
    ]);
    clientFrom(clients);
    const entries: HistoryEntry[] =
      words.length > 0 && !mails
        ? (await found(ctx, clientId, filters, words)).map((row) => entryOf(ctx, row))
        : told.map((row) => ("entry" in row ? entryOf(ctx, row) : mailEntry(row)));
    return { clientId, pinned: pinned.map((row) => entryOf(ctx, row)), ...pageOf(entries, filters) };
  },
);

const CHUNK = 500;
/** Entries looked through for one page of what is found: more than a client gathers in ten years. */
const LOOKED_THROUGH = 5000;

/** Entries that say the words: read by chunks in the order of the page until it is full. */
async function found(ctx: Ctx, clientId: string, filters: HistoryFilters, words: string[]) {
  const kept: HistoryRow[] = [];
  let before = filters.before;
  for (let looked = 0; looked < LOOKED_THROUGH && kept.length <= PAGE; looked += CHUNK) {
    const rows = await historyAsked(ctx, clientId, { ...filters, before }, CHUNK);
    kept.push(...rows.filter(({ entry }) => says(entry, words)));
    const last = rows.at(-1)?.entry;
    if (!last || rows.length < CHUNK) break;
    before = `${last.at}:${last.id}`;
  }
  return kept;
}
