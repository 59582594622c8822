import { basisPoints } from "~/domain/money/money";
import { importItem } from "~/operations/catalogs/import-item";
import { saveCondition } from "~/operations/catalogs/save-condition";
import { searchCatalogs } from "~/operations/catalogs/search-catalogs";
import { contextFor } from "~/operations/context.server";

/** What the company agreed with those who give no net prices. */
const CONDITIONS = [
  { supplierId: "demo-sup-2", familyPath: "", discount: 3200 },
  { supplierId: "demo-sup-2", familyPath: "Piscine › Filtration", discount: 4100 },
  { supplierId: "demo-sup-8", familyPath: "Jardin", discount: 2500 },
];

/** What it took from catalogues so far, by the words it was looked for. */
const TAKEN = [
  "pompe vitesse variable",
  "verre recycle sac",
  "margelle droite",
  "vanne sphere",
  "laurier palme",
];

/** The demo company has agreed on discounts, and taken a few articles from its suppliers' catalogues. */
export async function liveCatalogs(env: Pick<Env, "DB" | "CATALOG">, now: number): Promise<void> {
  const ctx = contextFor(env as Env, { viewer: { kind: "system", job: "demo" }, clock: () => now });
  // oxlint-disable-next-line no-await-in-loop -- one act after the other, as people do
  for (const { discount, ...condition } of CONDITIONS)
    await saveCondition(ctx, condition.supplierId, {
      familyPath: condition.familyPath,
      discount: basisPoints(discount),
      salesAccount: "",
      purchaseAccount: "",
    });
  for (const words of TAKEN) {
    // oxlint-disable-next-line no-await-in-loop -- one act after the other, as people do
    const [first] = await searchCatalogs(ctx, words, "", 1);
    // oxlint-disable-next-line no-await-in-loop -- one act after the other, as people do
    if (first) await importItem(ctx, first.id);
  }
}
