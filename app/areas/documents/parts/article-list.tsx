import { formatUnitPrice } from "~/domain/money/format";
import { unitPrice } from "~/domain/money/money";
import type { FoundItem } from "~/operations/catalogs/search-catalogs";
import { CatalogItem } from "./catalog-item";
import classes from "./editor.module.css";
import { type AgedArticle, compoundWords } from "./use-article-search";

export type Choice =
  | { kind: "article"; article: AgedArticle }
  | { kind: "free" }
  | { kind: "title" }
  | { kind: "text" }
  | { kind: "create" }
  | { kind: "catalogs" }
  | { kind: "item"; item: FoundItem }
  | { kind: "taking" };

/**
 * Articles first, then what else the words may become; free text is offered first while nothing matches, then the two
 * ways to have the article all the same (ART-09).
 */
export function choicesFor(typed: string, articles: AgedArticle[] | null, catalogs = false): Choice[] {
  const found = (articles ?? []).map((article): Choice => ({ kind: "article", article }));
  if (compoundWords(typed) !== null) return found;
  return [
    ...found,
    { kind: "free" },
    ...(catalogs ? [{ kind: "catalogs" as const }] : []),
    ...(typed.trim() ? [{ kind: "create" as const }] : []),
    { kind: "title" },
    { kind: "text" },
  ];
}

/** What the catalogues of suppliers have, and what is taken over with it. */
export const catalogChoices = (items: FoundItem[] | null): Choice[] => [
  ...(items ?? []).map((item): Choice => ({ kind: "item", item })),
  { kind: "taking" },
];

/** The listbox says what it has not found, or is still looking for. */
const NOTHING = {
  articles: "Aucun article ne correspond.",
  catalogs: "Rien dans les catalogues fournisseurs.",
};

const WORDS: Record<Exclude<Choice["kind"], "article" | "item">, string> = {
  free: "Garder en ligne libre",
  title: "En faire un titre",
  text: "En faire un paragraphe",
  create: "Créer l'article dans la base…",
  catalogs: "Chercher dans les catalogues",
  taking: "Choisir ce qui est repris…",
};

interface ArticleListProps {
  id: string;
  choices: Choice[];
  current: number;
  onChoose: (choice: Choice) => void;
  searching: boolean;
  /** Whose choices these are. */
  of?: keyof typeof NOTHING;
}

/** What the first cell offers under the cursor. */
export function ArticleList({
  id,
  choices,
  current,
  onChoose,
  searching,
  of = "articles",
}: ArticleListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={of === "articles" ? "Articles" : "Catalogues fournisseurs"}
      className={classes.list}
    >
      {!searching && choices[0]?.kind !== "article" && choices[0]?.kind !== "item" && (
        <div className={classes.none}>{NOTHING[of]}</div>
      )}
      {choices.map((choice, i) => (
        <div
          key={keyOf(choice)}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === current}
          className={classes.choice}
          data-kind={choice.kind}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onChoose(choice);
          }}
        >
          <Words choice={choice} />
        </div>
      ))}
    </div>
  );
}

const keyOf = (choice: Choice) =>
  choice.kind === "article" ? choice.article.id : choice.kind === "item" ? choice.item.id : choice.kind;

function Words({ choice }: { choice: Choice }) {
  if (choice.kind === "article") return <Offered article={choice.article} />;
  if (choice.kind === "item") return <CatalogItem item={choice.item} />;
  return WORDS[choice.kind];
}

function Offered({ article }: { article: AgedArticle }) {
  return (
    <>
      <span className={classes.reference}>{article.reference}</span>
      <span className={classes.offeredLabel}>{article.label}</span>
      {article.compound && <span className={classes.offeredPrice}>composé</span>}
      {article.type !== "text" && !article.compound && (
        <span className={classes.offeredPrice}>
          <span className={classes.freshness} data-freshness={article.freshness} title={article.age} />
          <span className="figures">
            {article.salePrice === null || article.salePrice === undefined
              ? "sans prix"
              : `${formatUnitPrice(unitPrice(article.salePrice))} / ${article.unit}`}
          </span>
        </span>
      )}
    </>
  );
}
