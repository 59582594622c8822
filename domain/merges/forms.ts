import * as z from "zod";

const side = z.enum(["kept", "lost", "both"]);
const version = z.coerce.number().int();

/** Which file is kept, and what is chosen of each field and answer; what is not said follows the proposal (MG1). */
export const mergeForm = z.object({
  lostId: z.string().max(60),
  keptVersion: version,
  lostVersion: version,
  fields: z.record(z.string().max(60), side).default({}),
  answers: z.record(z.string().max(60), z.enum(["kept", "lost"])).default({}),
});
export type MergeForm = z.output<typeof mergeForm>;

export const pairForm = z.object({ aId: z.string().max(60), bId: z.string().max(60) });
export type PairForm = z.output<typeof pairForm>;
