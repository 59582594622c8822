import { verb } from "../context.server";
import { type HistoryFilters, historyAsked, historyFrom } from "./history";
import { clientAsked, clientFrom } from "./load";

/** The client's timeline by pages, filtered by kind and by ouvrage. */
export const listHistory = verb(
  "client.read",
  async (ctx, clientId: string, filters: HistoryFilters = {}) => {
    const [clients, rows] = await ctx.db.batch([
      clientAsked(ctx, clientId),
      historyAsked(ctx, clientId, filters),
    ]);
    clientFrom(clients);
    return { clientId, ...historyFrom(ctx, rows) };
  },
);
