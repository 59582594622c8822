import type { file, fileFolder, fileTagged } from "~/db/schema/files";
import { fileKey, sha256 } from "~/operations/files/writes";
import type { DemoClient } from "./clients";
import { drawnGarden, plainPdf } from "./papers";

const DAY = 86_400_000;

/** The papers of the demo by name: each record has its own copy in the store, so that none leaves with another. */
const demoPapers = (): Record<string, Uint8Array> => ({
  avant: drawnGarden(false),
  apres: drawnGarden(true),
  notice: plainPdf("Notice d'entretien du bassin", [
    "Filtration : une heure pour deux degrés d'eau, chaque jour.",
    "Régulateur de pH : étalonner les sondes deux fois par saison.",
    "Hivernage : abaisser le niveau sous les buses, poser les gizmos.",
    "Électrolyseur au sel : quatre grammes par litre.",
  ]),
  plan: plainPdf("Plan d'implantation", [
    "Bassin 8,00 x 4,00 m, escalier roman au nord.",
    "Local technique à six mètres, tranchée de soixante centimètres.",
    "Évacuation des eaux vers le puisard existant.",
  ]),
  cgv: plainPdf("Conditions générales de vente", [
    "Devis valable trente jours. Acompte de trente pour cent à la commande.",
    "Réception des travaux en présence du client.",
    "Pénalités de retard et médiation de la consommation : voir au dos des factures.",
  ]),
  decennale: plainPdf("Attestation d'assurance décennale", [
    "Mutuelle des Bâtisseurs, contrat DEC-2024-118204.",
    "Activités : piscines, fumisterie, installation d'appareils de chauffage.",
  ]),
});

/** The same by the hash of their bytes, as records know them. */
export const papersByHash = async (): Promise<Map<string, Uint8Array>> =>
  new Map(
    await Promise.all(
      Object.values(demoPapers()).map(async (bytes) => [await sha256(bytes), bytes] as const),
    ),
  );

type Row = typeof file.$inferInsert;

/** Folders, tags, photographs and papers of some clients, and what the company joins to its mails. */
export async function demoFiles(clients: readonly DemoClient[], now: number) {
  const papers = demoPapers();
  const hashes = new Map(
    await Promise.all(
      Object.entries(papers).map(async ([name, bytes]) => [name, await sha256(bytes)] as const),
    ),
  );
  const folders: (typeof fileFolder.$inferInsert)[] = [];
  const files: Row[] = [];
  const tagged: (typeof fileTagged.$inferInsert)[] = [];
  const add = (
    owner: Pick<Row, "ownerKind" | "ownerId">,
    paper: string,
    over: Pick<Row, "name" | "createdAt"> & Partial<Row>,
    tagId?: string,
  ) => {
    const id = over.id ?? `${owner.ownerId}-${paper}`;
    const isPicture = over.name.endsWith(".png");
    files.push({
      ...owner,
      id,
      contentType: isPicture ? "image/png" : "application/pdf",
      bytes: papers[paper]?.length ?? 0,
      sha256: hashes.get(paper) ?? "",
      key: fileKey(id),
      createdBy: "user:demo-samir",
      ...over,
    });
    if (tagId) tagged.push({ fileId: id, tagId });
  };
  const pools = clients.filter((one, i) => one.trade === "pool" && i % 3 === 0);
  for (const { row, ouvrage } of pools) {
    const owner = { ownerKind: "client", ownerId: row.id } as const;
    const at = Math.min(now - 3 * DAY, row.createdAt + 12 * DAY);
    const folder = (suffix: string, name: string, parentId: string | null = null) => {
      const id = `${row.id}-${suffix}`;
      folders.push({ ...owner, id, parentId, name, createdAt: at, createdBy: "user:demo-nadia" });
      return id;
    };
    const site = folder("chantier", "Chantier");
    const photos = folder("photos", "Photos", site);
    folder("administratif", "Administratif");
    add(
      owner,
      "avant",
      {
        name: "Terrain avant travaux.png",
        folderId: photos,
        ouvrageId: ouvrage?.id ?? null,
        createdAt: at,
      },
      "demo-ft-avant",
    );
    add(
      owner,
      "apres",
      {
        name: "Bassin en eau.png",
        folderId: photos,
        ouvrageId: ouvrage?.id ?? null,
        createdAt: at + 2 * DAY,
      },
      "demo-ft-apres",
    );
    if (ouvrage) Object.assign(ouvrage, { photoFileId: `${row.id}-apres` });
    add(owner, "plan", { name: "Plan d'implantation.pdf", folderId: site, createdAt: at }, "demo-ft-plan");
    add(owner, "notice", {
      name: "Notice d'entretien.pdf",
      ouvrageId: ouvrage?.id ?? null,
      createdAt: at + DAY,
    });
  }
  const [first] = pools;
  if (first) {
    const bin = { binnedAt: now - 5 * DAY, binnedBy: "user:demo-nadia", createdAt: now - 40 * DAY };
    const owner = { ownerKind: "client", ownerId: first.row.id } as const;
    add(owner, "plan", { ...bin, id: `${owner.ownerId}-jet`, name: "Plan d'implantation, premier jet.pdf" });
    add(owner, "avant", { ...bin, id: `${owner.ownerId}-floue`, name: "Terrain, photo floue.png" });
  }
  const library = { ownerKind: "library", ownerId: "library" } as const;
  add(library, "cgv", {
    name: "Conditions générales de vente.pdf",
    createdAt: now - 400 * DAY,
    createdBy: "user:demo-claire",
  });
  add(
    library,
    "decennale",
    { name: "Attestation décennale.pdf", createdAt: now - 300 * DAY, createdBy: "user:demo-claire" },
    "demo-ft-garantie",
  );
  return { folders, files, tagged };
}
