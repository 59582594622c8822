import { isTextReference } from "~/domain/articles/article";
import { fold } from "~/domain/search/fold";
import type { Values } from "./field";
import type { Existing, Recogniser } from "./plan";

export interface ArticleSurroundings {
  /** Existing articles by lower-case reference. */
  byReference: Map<string, Existing>;
  families: { id: string; parentId: string | null; name: string }[];
  createsFamilies: boolean;
  /** VAT of a new article whose file says nothing: 20 %, or 0 under franchise (basis points). */
  vatBp: number;
}

/** Articles are recognised by their reference, whatever its case. */
export function articleRecogniser(around: ArticleSurroundings): Recogniser {
  const families = familyIndex(around.families);
  const key = (read: Values) => String(read.reference ?? "").toLowerCase();
  return {
    defaults: (read) => ({
      type: isTextReference(String(read.reference ?? "")) ? "text" : "supply",
      unit: "u",
      vatBp: around.vatBp,
      purchasePrice: null,
      salePrice: null,
    }),
    recognise(read) {
      const found = around.byReference.get(key(read));
      return { existing: found ? [found] : [] };
    },
    keys: (read) => (key(read) ? [key(read)] : []),
    settle(values, existing, read) {
      const problems: string[] = [];
      const text = isTextReference(String(values.reference ?? ""));
      if (text) Object.assign(values, { type: "text", purchasePrice: null, salePrice: null });
      else if (values.type === "text") problems.push("La référence d'un texte commence par « txt_ ».");
      if (values.vatBp === null) values.vatBp = around.vatBp;
      if (!values.unit) values.unit = "u";
      if (!values.type) values.type = "supply";
      problems.push(...familyProblems(values, existing, read, families, around.createsFamilies));
      return problems;
    },
    title: (values) => [values.reference, values.label].filter(Boolean).join(" · "),
  };
}

/** Settles family and sub-family on the names that the base has; a new family alone leaves the old sub-family. */
function familyProblems(
  values: Values,
  existing: Existing | null,
  read: Values,
  families: ReturnType<typeof familyIndex<ArticleSurroundings["families"][number]>>,
  creates: boolean,
): string[] {
  const top = families.find(String(values.family ?? ""), null);
  if (top) values.family = top.name;
  const moved = fold(String(values.family ?? "")) !== fold(String(existing?.values.family ?? ""));
  if (moved && !("subFamily" in read)) values.subFamily = null;
  const family = String(values.family ?? "");
  const sub = String(values.subFamily ?? "");
  if (sub && !family) return [`Sous-famille « ${sub} » sans famille : nommez aussi la famille.`];
  const under = top && sub ? families.find(sub, top.id) : undefined;
  if (under) values.subFamily = under.name;
  if (!family || creates) return [];
  if (!top) return [`La famille « ${family} » n'existe pas.`];
  if (sub && !under) return [`La sous-famille « ${sub} » n'existe pas dans « ${top.name} ».`];
  return [];
}

type Family = { parentId: string | null; name: string };

/** Families by name, accents and case ignored; made once a run, because a run asks for each of its rows. */
export function familyIndex<F extends Family>(families: F[]) {
  const byName = new Map(families.map((family) => [nameKey(family), family]));
  return {
    find: (name: string, parentId: string | null): F | undefined => byName.get(nameKey({ name, parentId })),
    add: (family: F) => void byName.set(nameKey(family), family),
  };
}

const nameKey = (family: Family) => `${family.parentId ?? ""}/${fold(family.name)}`;
