import { lookedAt } from "~/domain/clients/creation";
import { described, type Typed } from "~/domain/clients/described";
import { verb } from "../context.server";
import { alikeTo, type Duplicate } from "./alike";
import { creationRules } from "./load";

/** The clients who may be the one being typed, by the clues that count here (CL12), most alike first, five at most (CRM-31, CRM-33); never `exceptId`, who is being edited. */
export const findDuplicates = verb(
  "client.read",
  async (ctx, typed: Typed & { exceptId?: string }): Promise<Duplicate[]> =>
    alikeTo(ctx, lookedAt(described(typed), (await creationRules(ctx)).check), typed.exceptId),
);
