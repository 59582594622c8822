import { clientForm, type NewClientForm } from "~/domain/clients/new-client";

/** A client form as the browser would submit it, with what differs; the doubles of a small world are meant. */
export const clientInput = (over: Record<string, unknown> = {}): NewClientForm =>
  clientForm.parse({
    kind: "person",
    lastName: "Dupont",
    firstName: "Élise",
    statusId: "st-prospect",
    evenIfKnown: true,
    ...over,
  });
