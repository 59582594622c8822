import { type ClientForm, clientForm } from "~/domain/clients/forms";

/** A client form as the browser would submit it, with what differs. */
export const clientInput = (over: Record<string, unknown> = {}): ClientForm =>
  clientForm.parse({
    kind: "person",
    lastName: "Dupont",
    firstName: "Élise",
    statusId: "st-prospect",
    ...over,
  });
