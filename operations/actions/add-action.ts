import type { ActionForm } from "~/domain/actions/forms";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { once } from "../once";
import { plan } from "./writes";

/** Something to do for this client, one for one `sending` of the form (CRM-13, AC1). Returns its id. */
export const addAction = verb(
  "action.write",
  async (ctx, clientId: string, form: ActionForm, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      await loadClient(ctx, clientId);
      return plan(ctx, clientId, form, sending);
    }),
);
