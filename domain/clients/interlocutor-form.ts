import * as z from "zod";
import { interlocutorShape } from "./forms";

/** One more interlocutor of a file, seen at a version of it (CL13). */
export const interlocutorForm = interlocutorShape
  .omit({ id: true })
  .extend({ version: z.coerce.number().int() })
  .refine((one) => one.lastName !== "" || one.firstName !== "", {
    path: ["lastName"],
    message: "Indiquez le nom.",
  });
export type InterlocutorForm = z.output<typeof interlocutorForm>;
export const interlocutorRemovalForm = z.object({ version: z.coerce.number().int() });
