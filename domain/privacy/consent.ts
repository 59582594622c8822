export const CHANNELS = ["mail", "sms", "phone", "post"] as const;
export type Channel = (typeof CHANNELS)[number];
export const CHANNEL_WORDS: Record<Channel, string> = {
  mail: "E-mail",
  sms: "SMS",
  phone: "Téléphone",
  post: "Courrier",
};

export const SOURCES = ["form", "paper", "phone", "sale", "visit", "space", "import", "earlier"] as const;
export type Source = (typeof SOURCES)[number];
export const SOURCE_WORDS: Record<Source, string> = {
  form: "Formulaire",
  paper: "Papier signé",
  phone: "Au téléphone",
  sale: "Lors d'une vente",
  visit: "Lors d'une visite",
  space: "Espace client",
  import: "Import",
  earlier: "Opposition antérieure",
};
/** How somebody of the company heard it: the space speaks for itself. */
export const STAFF_SOURCES = ["form", "paper", "phone", "sale", "visit"] as const;

export type ConsentState = "given" | "refused" | "unasked";
export const STATE_WORDS: Record<ConsentState, string> = {
  given: "Accepté",
  refused: "Refusé",
  unasked: "Non demandé",
};

/** What the customer reads in their space before they say yes or no (PV2). */
export const SPACE_WORDS =
  "J'accepte de recevoir des offres et des nouvelles de l'entreprise par ce moyen. Je peux changer d'avis ici à tout moment.";

export interface Said {
  /** Whose word it is: an interlocutor's; absent or null, the client's own (PV10). */
  interlocutorId?: string | null;
  channel: Channel;
  given: boolean;
  at: number;
  notedAt: number;
}

/**
 * Where each channel stands with the client, or with that interlocutor: the last thing that was said of it, the last
 * noted among those of one moment (PV1).
 */
export function standing<One extends Said>(
  all: readonly One[],
  interlocutorId: string | null = null,
): { channel: Channel; state: ConsentState; last: One | null }[] {
  return CHANNELS.map((channel) => {
    const [last = null] = all
      .filter((one) => one.channel === channel && (one.interlocutorId ?? null) === interlocutorId)
      .toSorted((a, b) => b.at - a.at || b.notedAt - a.notedAt);
    return { channel, state: last ? (last.given ? "given" : "refused") : "unasked", last };
  });
}
export type Standing = ReturnType<typeof standing>[number];

/** Whether one may prospect by this channel: only on a yes (PV1). */
export const mayProspect = (all: readonly Said[], channel: Channel): boolean =>
  standing(all).some((one) => one.channel === channel && one.state === "given");
