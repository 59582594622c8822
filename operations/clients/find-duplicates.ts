import { described, type Typed } from "~/domain/clients/described";
import { verb } from "../context.server";
import { alikeTo, type Duplicate } from "./alike";

/** The clients who may be the one being typed, most alike first, five at most (CRM-31, CRM-33); never `exceptId`, who is being edited. */
export const findDuplicates = verb(
  "client.read",
  (ctx, typed: Typed & { exceptId?: string }): Promise<Duplicate[]> =>
    alikeTo(ctx, described(typed), typed.exceptId),
);
