import { type Problem, problem } from "~/domain/problem";
import { fold } from "~/domain/search/fold";

export const CHOICE_LISTS = [
  "client-status",
  "client-origin",
  "civility",
  "ouvrage-type",
  "action-type",
  "file-tag",
  "unit",
  "payment-mode",
] as const;
export type ChoiceList = (typeof CHOICE_LISTS)[number];

export const COLOURS = ["slate", "ink", "copper", "green", "orange", "red"] as const;

export interface StatusSemantics {
  sellable: boolean;
  searchable: boolean;
  bin: boolean;
}

export interface Choice {
  id: string;
  list: ChoiceList;
  label: string;
  semantics: StatusSemantics | null;
  archived: boolean;
}

/**
 * Whether a list may look like this after a change (C10..C12): `choice-label-taken`, `choice-list-empty`,
 * `status-bin-needed`, `status-bin-sells`, `status-none-sells`. `entries` is the whole list as it would be.
 */
export function listProblems(entries: readonly Choice[]): Problem[] {
  const living = entries.filter((entry) => !entry.archived);
  if (living.length === 0) return [problem("choice-list-empty")];
  const labels = living.map((entry) => fold(entry.label));
  if (new Set(labels).size < labels.length) return [problem("choice-label-taken", "label")];
  return living[0]?.list === "client-status" ? statusProblems(living) : [];
}

function statusProblems(living: readonly Choice[]): Problem[] {
  const bins = living.filter((entry) => entry.semantics?.bin);
  if (bins.length !== 1) return [problem("status-bin-needed")];
  if (bins.some((bin) => bin.semantics?.sellable || bin.semantics?.searchable))
    return [problem("status-bin-sells", "sellable")];
  return living.some((entry) => entry.semantics?.sellable) ? [] : [problem("status-none-sells", "sellable")];
}
