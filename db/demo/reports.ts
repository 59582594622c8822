import type { timelineEntry } from "~/db/schema/clients";
import type { file } from "~/db/schema/files";
import type { filledForm } from "~/db/schema/scenarios";
import { type Content, line } from "~/domain/scenarios/field";
import { filled, NOTHING, type Values, wordsOf } from "~/domain/scenarios/filling";
import { fingerprintOf } from "~/domain/scenarios/fingerprint";
import { fileKey } from "~/operations/files/writes";
import type { DemoClient } from "./clients";

const DAY = 86_400_000;

const [TITLE, TEMPLATE, VERSION] = ["Visite technique piscine", "demo-form-visite", "demo-version-visite"];

/** What a technician looks at before a pool is sold or mended. */
export const VISIT: Content = {
  sections: [
    {
      id: "lieu",
      title: "Sur place",
      fields: [
        line("acces", "list-words", "Accès au chantier", {
          options: ["Direct", "Par la maison", "Grue nécessaire"],
          required: true,
        }),
        line("etat", "ticks", "Relevés faits", {
          options: ["Bassin", "Filtration", "Local technique", "Électricité"],
        }),
        line("volume", "number", "Volume du bassin", { hint: "En mètres cubes" }),
        line("vues", "photos", "Photos d'ensemble", { required: true }),
      ],
    },
    {
      id: "constat",
      title: "Constat",
      fields: [
        line("fuite", "tick", "Fuite constatée"),
        line("fuite-ou", "words", "Où se trouve la fuite", {
          whenId: "fuite",
          whenIs: "Oui",
          required: true,
        }),
        line("fuite-vue", "photos", "Photos de la fuite", { whenId: "fuite", whenIs: "Oui" }),
        line("observations", "text", "Observations", { required: true }),
      ],
    },
    {
      id: "suite",
      title: "La suite",
      fields: [
        line("prevoir", "text", "Travaux à prévoir"),
        line("rappel", "note", "", {
          hint: "Relisez le rapport avec le client avant de lui demander de signer.",
        }),
        line("signature", "signature", "Signature du client", { required: true }),
      ],
    },
  ],
};

interface Visit {
  /** Days before today. */
  ago: number;
  access: [chosen: string, words: string];
  volume: string;
  leak: string;
  seen: string;
  next: string;
  sent?: boolean;
  /** Said again a day later, with this volume. */
  corrected?: string;
}
const VISITS: Visit[] = [
  {
    ago: 6,
    access: ["Par la maison", "portillon de 80 cm"],
    volume: "42,5",
    leak: "Joint du skimmer",
    seen: "Margelles fendues côté nord sur deux mètres. Liner en bon état, pompe bruyante.",
    next: "Changer le joint du skimmer et les roulements de la pompe. Devis sous huit jours.",
    sent: true,
  },
  {
    ago: 13,
    access: ["Direct", ""],
    volume: "64",
    leak: "",
    seen: "Terrain plat, arrivée d'eau à douze mètres. Le tableau a deux places libres.",
    next: "Local technique à implanter derrière la haie.",
    corrected: "56",
  },
  {
    ago: 27,
    access: ["Grue nécessaire", "rue étroite, à réserver la veille"],
    volume: "38",
    leak: "",
    seen: "Bâche à bulles usée. pH à 7,8, sel à 3,1 g/L.",
    next: "",
    sent: true,
  },
];

/** A name written by hand: waves that rise and fall over the pad. */
const ink = (seed: number): Values[string]["strokes"] =>
  [0, 1].map((n) =>
    Array.from({ length: 34 }, (_, i) => ({
      x: Math.round(120 + n * 330 + i * 8.5),
      y: Math.round(190 - 70 * Math.sin(i * (0.42 + seed * 0.05) + n) * Math.exp(-i / 28)),
      t: n * 700 + i * 16,
    })),
  );

type Row = typeof filledForm.$inferInsert;
type FileRow = typeof file.$inferInsert;
type Entry = typeof timelineEntry.$inferInsert;

/** Visits of the last month, finished, one of them corrected; and one that Samir began this morning. */
export async function demoReports(clients: readonly DemoClient[], papers: readonly FileRow[], now: number) {
  const pools = clients.filter(({ trade, row }) => trade === "pool" && row.kind === "person");
  const rows: Row[] = [];
  const files: FileRow[] = [];
  const entries: Entry[] = [];
  const [before, after] = ["-avant", "-apres"].map((name) => papers.find((one) => one.id.endsWith(name)));

  const begun = (id: string, one: DemoClient, at: number): Row => ({
    id,
    kind: "visit",
    templateId: TEMPLATE,
    versionId: VERSION,
    clientId: one.row.id,
    ouvrageId: one.ouvrage?.id ?? null,
    title: TITLE,
    answers: {},
    words: "",
    score: null,
    sellerId: one.row.followedBy ?? null,
    startedAt: at,
    startedBy: "demo-samir",
    author: "Samir Haddad",
    updatedAt: at,
    finishedAt: null,
    fingerprint: "",
    fileId: null,
    sentAt: null,
    rootId: id,
    correctsId: null,
    revision: 1,
    binnedAt: null,
    version: 1,
  });
  const finished = async (row: Row, given: Values, sent: boolean) => {
    const answers = filled(VISIT, given).values;
    const finishedAt = row.startedAt + 40 * 60_000;
    const photos = new Map(files.map((one) => [one.id, one.sha256]));
    const { id, versionId, clientId } = row;
    const facts = { id, versionId, clientId, ouvrageId: row.ouvrageId ?? null, finishedAt };
    rows.push({
      ...row,
      answers,
      words: wordsOf(VISIT, answers),
      finishedAt,
      updatedAt: finishedAt,
      fingerprint: await fingerprintOf({ ...facts, values: answers, photos }),
      sentAt: sent ? finishedAt + 3_600_000 : null,
      version: 4,
    });
    entries.push({
      id: `${id}-t`,
      clientId,
      ouvrageId: row.ouvrageId ?? null,
      at: finishedAt,
      kind: "report",
      title: (row.revision ?? 1) > 1 ? `${TITLE} corrigé, version ${row.revision}` : TITLE,
      body: "Rapport de visite",
      href: `/rapports/${id}`,
      amountCents: null,
      author: row.author,
      by: "",
      fileId: null,
      pinnedAt: null,
    });
  };

  for (const [i, visit] of VISITS.entries()) {
    const one = pools[i * 2 + 1];
    const picture = i % 2 === 0 ? before : after;
    if (!one || !picture) continue;
    const id = `demo-report-${i + 1}`;
    // At nine or ten in Paris, one after the other.
    const at = Math.floor(now / DAY - visit.ago) * DAY + (8 * 60 + 10 * i) * 60_000;
    const photo = `${id}-photo`;
    files.push({
      ...picture,
      id: photo,
      key: fileKey(photo),
      ownerKind: "report",
      ownerId: id,
      ouvrageId: null,
      folderId: null,
      name: "photo.png",
      createdAt: at,
      sealedAt: at + 40 * 60_000,
    });
    const said: Values = {
      acces: { ...NOTHING, chosen: [visit.access[0]], written: visit.access[1] },
      etat: { ...NOTHING, chosen: ["Bassin", "Filtration"] },
      volume: { ...NOTHING, written: visit.volume },
      vues: { ...NOTHING, photos: [{ fileId: photo, legend: "Vue depuis la terrasse" }] },
      fuite: { ...NOTHING, chosen: visit.leak ? ["Oui"] : [] },
      "fuite-ou": { ...NOTHING, written: visit.leak },
      observations: { ...NOTHING, written: visit.seen },
      prevoir: { ...NOTHING, written: visit.next },
      signature: {
        ...NOTHING,
        written: `${one.row.firstName ?? ""} ${one.row.lastName ?? ""}`.trim(),
        strokes: ink(i),
      },
    };
    // oxlint-disable-next-line no-await-in-loop -- a correction follows what it corrects
    await finished(begun(id, one, at), said, visit.sent ?? false);
    if (!visit.corrected) continue;
    const again = { ...begun(`${id}-v2`, one, at + DAY), rootId: id, correctsId: id, revision: 2 };
    // oxlint-disable-next-line no-await-in-loop -- the same
    await finished(again, { ...said, volume: { ...NOTHING, written: visit.corrected } }, false);
  }
  const today = pools[0];
  if (today)
    rows.push({
      ...begun("demo-report-0", today, now - 3 * 3_600_000),
      answers: {
        acces: { ...NOTHING, chosen: ["Par la maison"], written: "portillon de 80 cm" },
        etat: { ...NOTHING, chosen: ["Bassin", "Filtration"] },
        volume: { ...NOTHING, written: "42,5" },
      },
      updatedAt: now - 2 * 3_600_000,
      version: 3,
    });
  return { rows, files, entries };
}
