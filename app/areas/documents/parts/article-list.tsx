import { formatUnitPrice } from "~/domain/money/format";
import { unitPrice } from "~/domain/money/money";
import classes from "./editor.module.css";
import type { AgedArticle } from "./use-article-search";

export type Choice =
  | { kind: "article"; article: AgedArticle }
  | { kind: "free" }
  | { kind: "title" }
  | { kind: "text" }
  | { kind: "create" };

/** Articles first, then what else the words may become; free text is offered first while nothing matches. */
export function choicesFor(typed: string, articles: AgedArticle[] | null): Choice[] {
  const found = (articles ?? []).map((article): Choice => ({ kind: "article", article }));
  return [
    ...found,
    { kind: "free" },
    { kind: "title" },
    { kind: "text" },
    ...(typed.trim() ? [{ kind: "create" as const }] : []),
  ];
}

const WORDS: Record<Exclude<Choice["kind"], "article">, string> = {
  free: "Garder en ligne libre",
  title: "En faire un titre",
  text: "En faire un paragraphe",
  create: "Créer l'article dans la base…",
};

interface ArticleListProps {
  id: string;
  choices: Choice[];
  current: number;
  onChoose: (choice: Choice) => void;
  searching: boolean;
}

/** What the first cell offers under the cursor. */
export function ArticleList({ id, choices, current, onChoose, searching }: ArticleListProps) {
  return (
    <div id={id} role="listbox" aria-label="Articles" className={classes.list}>
      {!searching && choices[0]?.kind !== "article" && (
        <div className={classes.none}>Aucun article ne correspond.</div>
      )}
      {choices.map((choice, i) => (
        <div
          key={choice.kind === "article" ? choice.article.id : choice.kind}
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
          {choice.kind === "article" ? <Offered article={choice.article} /> : WORDS[choice.kind]}
        </div>
      ))}
    </div>
  );
}

function Offered({ article }: { article: AgedArticle }) {
  return (
    <>
      <span className={classes.reference}>{article.reference}</span>
      <span className={classes.offeredLabel}>{article.label}</span>
      {article.type !== "text" && (
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
