import { verb } from "../context.server";
import { type HistoryFilters, historyPage } from "./history";
import { loadClient } from "./load";

/** The client's timeline by pages, filtered by kind and by ouvrage. */
export const listHistory = verb(
  "client.read",
  async (ctx, clientId: string, filters: HistoryFilters = {}) => {
    await loadClient(ctx, clientId);
    return { clientId, ...(await historyPage(ctx, clientId, filters)) };
  },
);
