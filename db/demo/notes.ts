import type { timelineEntry } from "~/db/schema/clients";
import type { file } from "~/db/schema/files";
import { isPicture } from "~/domain/files/content";
import { DEMO_ACCOUNTS } from "./accounts";
import type { DemoClient } from "./clients";
import type { Chance } from "./random";

const DAY = 86_400_000;
const SAID: [kind: "note" | "call", body: string][] = [
  ["call", "A rappelé : veut être tranquille avant les vacances. Préfère un passage le matin."],
  ["note", "Le tableau électrique a été refait l'an dernier, une place est libre pour la pompe."],
  ["call", "Demande si la pose peut se faire avec le voisin, qui a le même projet."],
  ["note", "Passé voir sur place : l'accès se fait par la rue de derrière, largeur 2,40 m."],
  ["call", "Très content du résultat. Parle de nous autour de lui."],
  ["note", "Souhaite garder l'ancien poêle : à déposer au garage, pas à emporter."],
];

/** What was said and noted with one client in two, over the months after they came; one in seven has a note pinned. */
export function demoNotes(
  clients: DemoClient[],
  luck: Chance,
  now: number,
): (typeof timelineEntry.$inferInsert)[] {
  return clients.flatMap((one, i) => {
    if (i % 2 === 1) return [];
    return Array.from({ length: luck.between(1, 3) }, (_, n): typeof timelineEntry.$inferInsert => {
      const [kind, body] = SAID[(i + n) % SAID.length] ?? ["note", ""];
      const author = luck.pick(DEMO_ACCOUNTS);
      // At the hours when a company is at work, in Paris or nearly.
      const day = Math.floor((one.row.createdAt + luck.between(2, 200) * DAY) / DAY) * DAY;
      const at = Math.min(now - 3600_000, day + luck.between(8 * 60, 16 * 60) * 60_000);
      return {
        id: `${one.row.id}-n${n}`,
        clientId: one.row.id,
        ouvrageId: null,
        at,
        kind,
        title: kind === "note" ? "Note" : "Appel",
        body,
        href: "",
        author: author.name,
        by: `user:${author.id}`,
        fileId: null,
        pinnedAt: i % 7 === 0 && n === 0 ? at + 60_000 : null,
      };
    });
  });
}

/** The pictures and papers of clients, where they stand in their timelines. */
export const demoFileEntries = (
  files: readonly (typeof file.$inferInsert)[],
): (typeof timelineEntry.$inferInsert)[] =>
  files
    .filter((one) => one.ownerKind === "client" && !one.binnedAt)
    .map((one) => ({
      id: `${one.id}-t`,
      clientId: one.ownerId,
      ouvrageId: null,
      at: one.createdAt,
      href: `/fichiers/${one.id}`,
      ...(isPicture(one.contentType)
        ? { kind: "photo" as const, title: one.name }
        : { kind: "file" as const, title: `Fichier ajouté : ${one.name}` }),
      body: "",
      author: DEMO_ACCOUNTS.find((account) => `user:${account.id}` === one.createdBy)?.name ?? "Aplomb",
      by: one.createdBy,
      fileId: one.id,
      pinnedAt: null,
    }));
