import { bookOf } from "~/domain/compounds/book";
import type { Book, Definition, Ingredient } from "~/domain/compounds/compound";
import { compoundShape } from "~/domain/compounds/forms";
import { inputQuantity, inputRate } from "~/domain/money/format";
import type { Quantity } from "~/domain/money/money";

export interface DimensionDraft {
  key: string;
  name: string;
  label: string;
  unit: string;
  formula: string;
  initial: string;
  least: string;
  most: string;
  /** Worked out from the others, rather than typed. */
  worked: boolean;
}
export interface ComponentDraft {
  key: string;
  articleId: string;
  quantity: string;
  waste: string;
  note: string;
  given: Record<string, string>;
}
/** A composition as its fields show it. */
export interface CompositionDraft {
  priced: "fixed" | "sum";
  printed: boolean;
  dimensions: DimensionDraft[];
  components: ComponentDraft[];
}

export interface BookData {
  articles: Ingredient[];
  definitions: [string, Definition][];
}

const measure = (value: Quantity | null) => (value === null ? "" : inputQuantity(value));
export const newKey = (): string => crypto.randomUUID().slice(0, 8);

/** What the fields start with; an article made of nothing starts with an empty composition. */
export const draftOf = (definition: Definition | undefined): CompositionDraft => ({
  priced: definition?.priced ?? "sum",
  printed: definition?.printed ?? true,
  dimensions: (definition?.dimensions ?? []).map((one, i) => ({
    key: `d${i}`,
    name: one.name,
    label: one.label,
    unit: one.unit,
    formula: one.formula,
    initial: measure(one.initial),
    least: measure(one.least),
    most: measure(one.most),
    worked: one.formula !== "",
  })),
  components: (definition?.components ?? []).map((one, i) => ({
    key: `c${i}`,
    articleId: one.articleId,
    quantity: one.quantity,
    waste: one.waste === 0 ? "" : inputRate(one.waste),
    note: one.note,
    given: { ...one.given },
  })),
});

/** What is sent. A dimension that is worked out bears no bounds; one that is typed, no formula. */
export const sentOf = ({ priced, printed, dimensions, components }: CompositionDraft) => ({
  priced,
  printed,
  dimensions: dimensions.map(({ key: _, worked, ...one }) => ({
    ...one,
    name: one.name || nameOf(one.label),
    ...(worked ? { initial: "", least: "", most: "" } : { formula: "" }),
  })),
  components: components.map(({ key: _, ...one }) => one),
});

/** "Profondeur moyenne" is called profondeur_moyenne in formulas, until it is named otherwise. */
export const nameOf = (label: string): string =>
  label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^[_\d]+|_+$/g, "");

export interface FieldProblem {
  field?: string;
  text: string;
}

/** The composition as rules know it, or what is wrong at which field. */
export function readDraft(
  draft: CompositionDraft,
): { definition: Definition } | { problems: FieldProblem[] } {
  const read = compoundShape.safeParse(sentOf(draft));
  if (read.success) return { definition: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => ({
      field: path.reduce<string>(
        (field, step) =>
          typeof step === "number" ? `${field}[${step}]` : field ? `${field}.${String(step)}` : String(step),
        "",
      ),
      text: message,
    })),
  };
}

/** All that this compound reaches, itself as it is being written. */
export const bookWith = (data: BookData, articleId: string, definition: Definition): Book =>
  bookOf(data.articles, [...data.definitions.filter(([id]) => id !== articleId), [articleId, definition]]);

/** What was learnt of other articles, added once. */
export const merged = (data: BookData, more: BookData): BookData => ({
  articles: [
    ...data.articles.filter((one) => !more.articles.some((it) => it.id === one.id)),
    ...more.articles,
  ],
  definitions: [
    ...data.definitions.filter(([id]) => !more.definitions.some(([it]) => it === id)),
    ...more.definitions,
  ],
});
