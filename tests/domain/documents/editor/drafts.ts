import { Commands } from "~/app/areas/documents/editor/commands";
import type { Draft } from "~/app/areas/documents/editor/draft";
import { Editor } from "~/app/areas/documents/editor/editor";
import type { Day } from "~/domain/calendar/day";
import type { Line } from "~/domain/documents/document";
import { basisPoints } from "~/domain/money/money";
import type { QuoteHeader } from "~/domain/quotes/header";
import { body } from "../../documents/drafts";

export const header: QuoteHeader = {
  title: "",
  intro: "",
  closing: "",
  paymentTerms: "",
  depositBp: basisPoints(3_000),
  datedOn: "2026-11-23" as Day,
  validUntil: "2026-12-23" as Day,
  ouvrageId: null,
  siteAddressId: null,
  interlocutorId: null,
  offPremises: false,
  worksStartOn: null,
  worksDuration: "",
  waste: null,
  layoutId: null,
};

export const draft = (lines: Line[], costs: Draft["costs"] = null): Draft => ({
  header,
  body: body(lines),
  costs,
});

/** An editor over these lines, with costs out of sight unless given. */
export function desk(lines: Line[], costs: Draft["costs"] = null) {
  const editor = new Editor(draft(lines, costs));
  const commands = new Commands(editor, { franchise: false, account: "707000" }, () => costs !== null);
  const labels = () => editor.draft().body.lines.map((line) => line.label);
  return { editor, commands, labels };
}
