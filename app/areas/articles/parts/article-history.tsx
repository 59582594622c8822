import { Text, Timeline } from "@mantine/core";
import { Instant } from "~/app/ui/values";
import { ARTICLE_TYPE_LABELS, type ArticleType } from "~/domain/articles/article";
import { formatRate, formatUnitPrice } from "~/domain/money/format";
import { basisPoints, unitPrice } from "~/domain/money/money";
import { type FamilyNode, familyOptions } from "./family-options";

type Values = Record<string, string | number | null>;
interface Entry {
  id: string;
  at: number;
  by: string;
  action: string;
  before: Values;
  after: Values;
}

const ACTIONS: Record<string, string> = {
  created: "Article créé",
  updated: "Article modifié",
  archived: "Article archivé",
  restored: "Article remis en service",
  composed: "Composition enregistrée",
  decomposed: "Refait en article simple",
};

const FIELDS: Record<string, string> = {
  reference: "Référence",
  label: "Désignation",
  description: "Description",
  type: "Type",
  familyId: "Famille",
  unit: "Unité",
  purchasePrice: "Achat HT",
  salePrice: "Vente HT",
  vatBp: "TVA",
  salesAccount: "Compte de vente",
  purchaseAccount: "Compte d'achat",
  supplier: "Fournisseur",
  supplierReference: "Référence fournisseur",
  ean: "Code EAN",
  warrantyMonths: "Garantie (mois)",
  lifetimeMonths: "Durée de vie (mois)",
};

/** Who changed what, newest first, with values before and after. */
export function ArticleHistory({ history, families }: { history: Entry[]; families: FamilyNode[] }) {
  if (history.length === 0) return <Text c="dimmed">Rien depuis sa création.</Text>;
  const names = new Map(familyOptions(families).map((option) => [option.value, option.label]));
  return (
    <Timeline bulletSize={10} lineWidth={1} active={history.length}>
      {history.map((entry) => (
        <Timeline.Item key={entry.id} title={ACTIONS[entry.action] ?? entry.action}>
          <Text size="sm" c="dimmed">
            {entry.by || "Aplomb"}, <Instant value={entry.at} />
          </Text>
          {entry.action === "updated" &&
            Object.keys(entry.after)
              .filter((key) => key in FIELDS)
              .map((key) => (
                <Text size="sm" key={key}>
                  {FIELDS[key]} : <s>{shown(key, entry.before[key], names)}</s> →{" "}
                  {shown(key, entry.after[key], names)}
                </Text>
              ))}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function shown(
  key: string,
  value: string | number | null | undefined,
  families: Map<string, string>,
): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "number" && key.endsWith("Price")) return formatUnitPrice(unitPrice(value));
  if (typeof value === "number" && key === "vatBp") return formatRate(basisPoints(value));
  if (key === "type") return ARTICLE_TYPE_LABELS[value as ArticleType] ?? String(value);
  if (key === "familyId") return families.get(String(value)) ?? "une autre famille";
  return String(value);
}
