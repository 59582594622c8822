import * as z from "zod";
import { firstConsentsForm } from "~/domain/privacy/first-consents";
import { COMPANY, clientShape, companyNamed, PERSON, personNamed } from "./forms";

/** A client who is not there yet. */
export const clientForm = clientShape
  .extend({
    /** Somebody saw that they may be known already, and makes a new file all the same (CL10). */
    evenIfKnown: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
    /** What they said of being prospected, where it was asked (PV2). */
    consents: firstConsentsForm.optional(),
  })
  .refine(companyNamed, COMPANY)
  .refine(personNamed, PERSON);
export type NewClientForm = z.output<typeof clientForm>;
