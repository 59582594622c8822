import { Button, Group, TextInput } from "@mantine/core";
import { Suspense, useState } from "react";
import { later } from "~/app/ui/later";
import { sectionWords } from "~/domain/documents/describe";
import { insertLines } from "~/domain/documents/edit";
import { formatAmount, formatCents, formatQuantity, formatUnitPrice } from "~/domain/money/format";
import {
  blankLine,
  costOfArticle,
  likelyVat,
  lineOfArticle,
  newLineId,
  type OfferedArticle,
} from "../editor/new-lines";
import { ArticleList, type Choice, catalogChoices, choicesFor } from "./article-list";
import classes from "./editor.module.css";
import { Here, useHere } from "./here";
import { useDerived, useEditor, useRoom, useSession } from "./session";
import { useArticleSearch } from "./use-article-search";
import { takeItem, useCatalogSearch, useHasCatalogs } from "./use-catalog-search";

const LineSheet = later(() => import("./line-sheet").then((it) => it.LineSheet));

/** Lines as cards under the thumb: tap to change, search an article to add. */
export function PhoneLines() {
  const { commands } = useSession();
  const lines = useEditor((state) => state.draft.body.lines);
  const options = useEditor((state) => state.draft.body.options);
  const sums = useDerived((computed) => computed.totals);
  const [open, setOpen] = useState<string | null>(null);
  const blockName = (id: string) => {
    const option = options.find((it) => it.id === id);
    const what = option?.choice ? (option.retained ? "variante comprise" : "variante") : "option";
    return `${what} « ${option?.label ?? ""} »`;
  };
  return (
    <>
      <ul className={classes.cards}>
        {lines.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              className={classes.card}
              data-kind={line.kind}
              onClick={() => setOpen(line.id)}
            >
              <HereOn line={line.id} />
              <span className={classes.cardLabel}>
                {line.label || (line.kind === "subtotal" ? "Sous-total" : "Sans désignation")}
              </span>
              <span className={classes.cardAmount}>
                {line.kind === "item" && formatAmount(sums.lineNet[line.id] ?? (0 as never))}
                {line.kind === "title" && formatAmount(sums.sections[line.id] ?? (0 as never))}
                {line.kind === "subtotal" && formatAmount(sums.subtotals[line.id] ?? (0 as never))}
              </span>
              {line.kind === "item" && (
                <span className={classes.cardDetail}>
                  {formatQuantity(line.quantity, line.unit)} × {formatUnitPrice(line.unitPrice)}
                  {line.optionId !== null && ` · ${blockName(line.optionId)}`}
                </span>
              )}
              {line.kind === "title" && (
                <span className={classes.cardDetail}>{sectionWords(line, sums)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <AddByPhone onAdded={setOpen} />
      <Group grow mt="xs">
        <Button variant="default" onClick={() => setOpen(commands.insert(null, "title"))}>
          Titre
        </Button>
        <Button variant="default" onClick={() => setOpen(commands.insert(null, "text"))}>
          Paragraphe
        </Button>
      </Group>
      <div className={classes.thumb}>
        <span>Total TTC</span>
        <strong className="figures">{formatCents(sums.gross)}</strong>
      </div>
      <Suspense>{open !== null && <LineSheet id={open} onClose={() => setOpen(null)} />}</Suspense>
    </>
  );
}

/** Who else writes in this line, and the shine of what they just changed. */
function HereOn({ line }: { line: string }) {
  const [who] = Object.values(useHere(line));
  const fresh = useRoom((state) => state.fresh.has(line));
  return (
    <>
      {fresh && <span className={classes.shine} aria-hidden="true" />}
      <Here who={who} />
    </>
  );
}

/** Search an article, or write a free line. */
function AddByPhone({ onAdded }: { onAdded: (id: string) => void }) {
  const { editor, commands, manuscript } = useSession();
  const [text, setText] = useState("");
  const [inCatalogs, setInCatalogs] = useState(false);
  const hasCatalogs = useHasCatalogs();
  const articles = useArticleSearch(text, true, manuscript.buyer);
  const items = useCatalogSearch(text, inCatalogs);
  const add = (article: OfferedArticle | null) => {
    if (article) commands.tiers.learn(article.id, article.tiers);
    const { lines } = editor.draft().body;
    const vat = likelyVat(lines, null, commands.house.franchise);
    const blank = { ...blankLine(newLineId(), null, vat, commands.house.account), label: text.trim() };
    const line = article ? lineOfArticle(blank, article, commands.house) : blank;
    editor.editBody((body) => insertLines(body, [line], body.lines.at(-1)?.id ?? null));
    const cost = article && costOfArticle(article);
    if (cost) commands.setCost(line.id, cost);
    setText("");
    setInCatalogs(false);
    onAdded(line.id);
  };
  const offered: Choice["kind"][] = ["article", "catalogs", "free"];
  const choices = inCatalogs
    ? catalogChoices(items).filter((it) => it.kind === "item")
    : choicesFor(text, articles, hasCatalogs).filter((it) => offered.includes(it.kind));
  const choose = (choice: Choice) => {
    if (choice.kind === "catalogs") return setInCatalogs(true);
    if (choice.kind === "item")
      return void takeItem(choice.item, manuscript.buyer).then((article) => article && add(article));
    add(choice.kind === "article" ? choice.article : null);
  };
  return (
    <div className={classes.anchor}>
      <TextInput
        aria-label="Ajouter un article"
        placeholder="Ajouter : référence ou mots"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mt="sm"
      />
      {text.trim().length >= 2 && (
        <ArticleList
          id="articles"
          choices={choices}
          current={0}
          searching={(inCatalogs ? items : articles) === null}
          of={inCatalogs ? "catalogs" : "articles"}
          onChoose={choose}
        />
      )}
    </div>
  );
}
