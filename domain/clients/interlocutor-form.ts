import * as z from "zod";
import { interlocutorShape, mailField, phoneField } from "./forms";

/**
 * One more interlocutor of a file, seen at a version of it (CL13). They hold one phone and one mail: what else they are
 * reached by goes to the file itself, under their name.
 */
export const interlocutorForm = interlocutorShape
  .omit({ id: true })
  .extend({
    version: z.coerce.number().int(),
    morePhones: z.array(phoneField).max(10).default([]),
    moreEmails: z.array(mailField).max(10).default([]),
  })
  .refine((one) => one.lastName !== "" || one.firstName !== "", {
    path: ["lastName"],
    message: "Indiquez le nom.",
  });
export type InterlocutorForm = z.output<typeof interlocutorForm>;
/** Takes them out again, with the phones and mails that came to the file with them ("id,id"). */
export const interlocutorRemovalForm = z.object({
  version: z.coerce.number().int(),
  points: z
    .string()
    .max(1000)
    .default("")
    .transform((text) => text.split(",").filter(Boolean)),
});
