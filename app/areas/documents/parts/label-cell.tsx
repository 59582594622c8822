import { type KeyboardEvent, Suspense, useId, useState } from "react";
import { later } from "~/app/ui/later";
import { dimensionWords } from "~/domain/compounds/words";
import { boundsWords } from "~/domain/documents/describe";
import { type Line, PLAIN_TITLE } from "~/domain/documents/document";
import type { Column } from "../editor/columns";
import {
  costOfArticle,
  lineOfArticle,
  newLineId,
  type OfferedArticle,
  shortcutLine,
} from "../editor/new-lines";
import { ArticleList, type Choice, catalogChoices, choicesFor } from "./article-list";
import { useTyped } from "./cell";
import { Description } from "./description";
import classes from "./editor.module.css";
import { Here } from "./here";
import { useSession } from "./session";
import { useActs } from "./use-acts";
import { compoundWords, useArticleSearch } from "./use-article-search";
import { takeItem, useCatalogSearch, useHasCatalogs } from "./use-catalog-search";

const NewArticle = later(() => import("./new-article").then((it) => it.NewArticle));
const ImportChoice = later(() => import("../../catalogs/parts/import-choice").then((it) => it.ImportChoice));

/** The first cell of a line: words, articles found while one types, and what `T `, `- ` and `**` make of it. */
export function LabelCell({
  line,
  column,
  other,
}: {
  line: Line;
  column: Column | null;
  other: string | undefined;
}) {
  const { commands } = useSession();
  return (
    <div
      role="gridcell"
      className={classes.cell}
      data-column="label"
      onPointerDown={(event) => {
        if (column === "label" || (event.target as HTMLElement).closest("textarea")) return;
        event.preventDefault();
        commands.goTo(line.id, "label");
      }}
    >
      {column === "label" ? <LabelField line={line} /> : <Words line={line} />}
      {line.kind === "item" && line.parts && (
        <span className={classes.dimensions}>{dimensionWords(line)}</span>
      )}
      {line.kind === "item" && (column === "description" || line.description) && (
        <Description line={line} active={column === "description"} />
      )}
      {line.kind === "item" && line.bounds && (
        <span className={classes.bounds}>Quantité {boundsWords(line.bounds, line)}</span>
      )}
      <Here who={other} />
    </div>
  );
}

function Words({ line }: { line: Line }) {
  const empty = line.kind === "subtotal" ? "Sous-total" : "Sans désignation";
  return (
    <span className={classes.value} data-empty={line.label === "" || undefined}>
      {line.label || empty}
      {line.kind === "item" && line.reference && <span className={classes.reference}>{line.reference}</span>}
    </span>
  );
}

const PLACEHOLDERS: Record<Line["kind"], string> = {
  item: "Référence ou mots, *** composé, T titre, ** sous-total",
  title: "Titre",
  text: "Paragraphe",
  subtotal: "Sous-total",
};

function LabelField({ line }: { line: Line }) {
  const { commands, manuscript } = useSession();
  const acts = useActs();
  const { text, type, field } = useTyped(line, "label", undefined);
  const [typing, setTyping] = useState(false);
  const [at, setAt] = useState(0);
  const [creating, setCreating] = useState(false);
  const [inCatalogs, setInCatalogs] = useState(false);
  const [taking, setTaking] = useState(false);
  const hasCatalogs = useHasCatalogs();
  const list = useId();
  const searches = line.kind === "item" && line.articleId === null && typing;
  const articles = useArticleSearch(text, searches, manuscript.buyer);
  const items = useCatalogSearch(text, searches && inCatalogs);
  const all = inCatalogs ? catalogChoices(items) : choicesFor(text, articles, hasCatalogs);
  const choices = searches && text.trim().length >= 2 ? all : [];
  const current = Math.min(at, choices.length - 1);

  const close = () => {
    setTyping(false);
    setInCatalogs(false);
  };
  const take = (article: OfferedArticle) => {
    commands.tiers.learn(article.id, article.tiers);
    if (article.compound) {
      close();
      // What was typed to find it is no designation.
      type(compoundWords(text) === null ? text : "");
      return acts.openCompound(line.id, article.id);
    }
    commands.replace(lineOfArticle(line, article, commands.house), costOfArticle(article));
    close();
    commands.walk(1, false);
  };
  const choose = (choice: Choice) => {
    if (choice.kind === "taking") return setTaking(true);
    if (choice.kind === "catalogs") {
      setAt(0);
      return setInCatalogs(true);
    }
    close();
    if (choice.kind === "item")
      return void takeItem(choice.item, manuscript.buyer).then((article) => article && take(article));
    if (choice.kind === "article") return take(choice.article);
    if (choice.kind === "create") return setCreating(true);
    if (choice.kind === "free") return void commands.walk(1, true);
    commands.replace(
      choice.kind === "title"
        ? {
            ...PLAIN_TITLE,
            id: line.id,
            optionId: line.optionId,
            kind: "title",
            label: text.trim(),
            level: 1,
          }
        : { id: line.id, optionId: line.optionId, kind: "text", label: text.trim() },
    );
    commands.insert(line.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const made = event.key === "Enter" && !event.shiftKey && line.kind === "item" && shortcutLine(line, text);
    if (made) {
      event.preventDefault();
      close();
      commands.replace(made);
      commands.insert(made.id);
      return;
    }
    if (choices.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = choices[current];
    if (step !== 0) setAt((current + step + choices.length) % choices.length);
    else if (event.key === "Enter" && !event.shiftKey && chosen) choose(chosen);
    else if (event.key === "Escape" && inCatalogs) setInCatalogs(false);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={classes.anchor}>
        {line.kind === "text" ? (
          <textarea
            ref={field as unknown as React.RefObject<HTMLTextAreaElement>}
            className={classes.field}
            aria-label="Paragraphe"
            value={text}
            rows={Math.max(1, text.split("\n").length)}
            onChange={(event) => type(event.currentTarget.value)}
          />
        ) : (
          <input
            ref={field}
            className={classes.field}
            data-kind={line.kind}
            role={line.kind === "item" ? "combobox" : undefined}
            aria-label="Désignation"
            aria-expanded={line.kind === "item" ? choices.length > 0 : undefined}
            aria-controls={choices.length > 0 ? list : undefined}
            aria-activedescendant={choices.length > 0 ? `${list}-${current}` : undefined}
            autoComplete="off"
            placeholder={PLACEHOLDERS[line.kind]}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyping(true);
              setAt(0);
              type(event.currentTarget.value);
            }}
          />
        )}
        {choices.length > 0 && (
          <ArticleList
            id={list}
            choices={choices}
            current={current}
            onChoose={choose}
            searching={(inCatalogs ? items : articles) === null}
            of={inCatalogs ? "catalogs" : "articles"}
          />
        )}
      </div>
      <Suspense>{taking && <ImportChoice onClose={() => setTaking(false)} />}</Suspense>
      {creating && (
        <Suspense>
          <NewArticle
            label={text}
            reference={newLineId().slice(0, 6).toUpperCase()}
            onClose={() => setCreating(false)}
            onMade={take}
          />
        </Suspense>
      )}
    </>
  );
}
