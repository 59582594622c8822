import { Skeleton, Text } from "@mantine/core";
import type { MouseEvent } from "react";
import { InvoiceState } from "~/app/areas/billing/parts/invoice-state";
import { QuoteStatus } from "~/app/areas/quotes/parts/quote-status";
import { Money } from "~/app/ui/values";
import { OPERATORS, operatorOf } from "~/domain/search/query";
import type { Found } from "~/operations/search/found";
import type { Choice } from "./choices";
import { Said } from "./said";
import classes from "./search-box.module.css";

interface SearchPanelProps {
  id: string;
  text: string;
  choices: Choice[];
  chosenKey: string | undefined;
  found: Found | null;
  waiting: boolean;
  failed: boolean;
  onPick: (choice: Choice, newTab: boolean) => void;
}

/** What stands under the box: chips of signs, results by group, the creation line. */
export default function SearchPanel({
  id,
  text,
  choices,
  chosenKey,
  found,
  waiting,
  failed,
  onPick,
}: SearchPanelProps) {
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  const empty = text.trim() === "";
  const sign = operatorOf(text.trimStart());
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a press inside must not take the focus from the box
    <div className={classes.panel} onMouseDown={keepFocus}>
      <div className={classes.chips} data-typed={(!empty && !sign) || undefined}>
        {OPERATORS.map((one) => (
          <button
            key={one.sign}
            type="button"
            tabIndex={-1}
            className={classes.chip}
            aria-pressed={one === sign}
            title={`Exemple : ${one.example}`}
            onClick={() => onPick(filling(one.sign, text), false)}
          >
            <b>{one.sign}</b> {one.label}
          </button>
        ))}
      </div>
      {found?.corrected && !waiting && (
        <Text size="sm" c="dimmed" px="sm" pb={4}>
          Rien pour « {text.trim()} ». Voici pour « {found.corrected} » :
        </Text>
      )}
      {failed && (
        <Text size="sm" px="sm" pb="xs" role="alert">
          La recherche n'a pas abouti. Vérifiez la connexion, puis continuez à taper.
        </Text>
      )}
      {waiting && choices.length === 0 && !failed && (
        <div className={classes.loading} aria-hidden>
          <Skeleton height={14} width="40%" />
          <Skeleton height={14} width="65%" />
          <Skeleton height={14} width="55%" />
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the pattern of a combobox with groups */}
      <div role="listbox" id={id} aria-label="Résultats" aria-busy={waiting}>
        {choices.map((choice, i) => (
          <div key={choice.key} role="presentation">
            {choice.group && choice.group !== choices[i - 1]?.group && (
              <div className={classes.group} role="presentation">
                {choice.group}
              </div>
            )}
            <Line
              id={`${id}-${choice.key}`}
              choice={choice}
              chosen={choice.key === chosenKey}
              onPick={onPick}
            />
          </div>
        ))}
      </div>
      {!empty && choices.length > 0 && (
        <div className={classes.keys} aria-hidden>
          ↑ ↓ parcourir · Entrée ouvrir · Ctrl + Entrée nouvel onglet · → actions · Échap effacer
        </div>
      )}
      {!empty && choices.length === 0 && !waiting && !failed && (
        <Text size="sm" c="dimmed" px="sm" pb="sm">
          Rien pour « {text.trim()} ».
        </Text>
      )}
      {empty && choices.length === 0 && (
        <Text size="sm" c="dimmed" px="sm" pb="sm">
          Un nom, une ville, un bout de téléphone, un numéro de devis : commencez à taper.
        </Text>
      )}
    </div>
  );
}

function Line({
  id,
  choice,
  chosen,
  onPick,
}: {
  id: string;
  choice: Choice;
  chosen: boolean;
  onPick: SearchPanelProps["onPick"];
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the box
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- lines hold two texts and an amount
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes.line}
      data-nested={choice.nested || undefined}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: "nearest" });
      }}
      onClick={(event) => onPick(choice, event.ctrlKey || event.metaKey)}
    >
      <svg
        viewBox="0 0 24 24"
        width="18"
        height="18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden
      >
        <path d={choice.icon} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className={classes.words}>
        <span className={classes.title}>{choice.title}</span>
        {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
        {choice.said && <Said said={choice.said} />}
      </span>
      {choice.quote && <QuoteStatus status={choice.quote} />}
      {choice.settlement && <InvoiceState settlement={choice.settlement} />}
      {choice.amountCents !== undefined && <Money cents={choice.amountCents} />}
    </div>
  );
}

/** Puts the sign before what is typed, in place of another one; the same sign again takes it away. */
function filling(sign: string, text: string): Choice {
  const before = operatorOf(text)?.sign ?? "";
  const bare = text.slice(before.length);
  return {
    key: sign,
    group: "",
    title: "",
    detail: "",
    icon: "",
    href: "",
    fill: sign === before ? bare : sign + bare,
  };
}
