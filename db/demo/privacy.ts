import type { consent } from "~/db/schema/privacy";
import { CHANNELS, SPACE_WORDS } from "~/domain/privacy/consent";
import type { DemoClient } from "./clients";
import type { Chance } from "./random";

type Consent = typeof consent.$inferInsert;
const DAY = 86_400_000;

/** What the company asked when it took an order, on a form, or by phone. */
const ASKED = [
  { source: "sale", words: "Acceptez-vous de recevoir nos offres d'entretien ?", proof: "" },
  {
    source: "form",
    words: "J'accepte d'être recontacté (case du formulaire de contact).",
    proof: "Site de l'entreprise",
  },
  {
    source: "paper",
    words: "Tenez-moi au courant de vos nouveautés (bulletin du salon).",
    proof: "Bulletin signé, classeur du salon 2026",
  },
  { source: "phone", words: "Peut-on vous rappeler pour l'entretien annuel ?", proof: "" },
] as const;

/** What half of the clients said of being prospected; some changed their mind from their space. The first one said it all. */
export function demoConsents(clients: DemoClient[], chance: Chance, now: number): Consent[] {
  return clients.flatMap((client, i) => {
    const asked = chance.pick(ASKED);
    const at = Math.min(Number(client.row.createdAt) + chance.between(1, 20) * DAY, now - DAY);
    const said = (n: string, over: Partial<Consent>): Consent => ({
      ...asked,
      id: `${client.row.id}-k${n}`,
      clientId: client.row.id,
      channel: "mail",
      given: true,
      at,
      by: "Nadia Benali",
      address: "",
      agent: "",
      notedAt: at,
      fileId: null,
      ...over,
    });
    const channels = CHANNELS.filter(() => i === 0 || chance.happens(0.6));
    const turned = i === 0 || chance.happens(0.08);
    // Of a company one asks whom one speaks with: most say yes to a mail, some say no.
    const theirs =
      client.row.kind === "company"
        ? [said("person", { interlocutorId: `${client.row.id}-i`, given: i % 3 !== 0 })]
        : [];
    if (i !== 0 && !chance.happens(0.55)) return theirs;
    return [
      ...theirs,
      ...channels.map((channel) => said(channel, { channel, given: chance.happens(0.7) || i === 0 })),
      ...(turned
        ? [
            said("space", {
              given: false,
              at: now - 5 * DAY,
              notedAt: now - 5 * DAY,
              source: "space",
              words: SPACE_WORDS,
              proof: "",
              by: client.row.displayName,
              address: "203.0.113.24",
              agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1",
            }),
          ]
        : []),
    ];
  });
}
