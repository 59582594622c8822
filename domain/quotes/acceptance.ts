import { canonicalJson } from "~/domain/chain/canonical";
import { sha256Hex } from "~/domain/chain/sha256";
import { insideBounds } from "~/domain/documents/choosing";
import type { DocumentBody } from "~/domain/documents/document";
import { chosenBody } from "~/domain/documents/retain";
import type { Quantity } from "~/domain/money/money";
import { type Decision, decided, type Problem, problem, undecided } from "~/domain/problem";
import type { QuoteStatus } from "./status";

/** Where the pen was, in thousandths of the pad's width, and when, in milliseconds since the first touch. */
export interface Point {
  x: number;
  y: number;
  t: number;
}
export type Strokes = Point[][];

/** A drawing shorter than this is a slip of the finger: a tenth of the pad's width. */
const LEAST_INK = 100;

/** Why a customer can't answer an offer in this state; null when they can (Q13). */
export function unanswerable(status: QuoteStatus): Problem | null {
  switch (status) {
    case "sent":
    case "viewed":
      return null;
    case "accepted":
      return problem("quote-already-signed");
    case "refused":
      return problem("quote-already-refused");
    case "expired":
      return problem("quote-expired");
    case "superseded":
      return problem("quote-replaced");
    case "draft":
    case "binned":
      return problem("quote-withdrawn");
  }
}

/** Length of what was drawn, in thousandths of the pad's width. */
export const inkOf = (strokes: Strokes): number =>
  strokes.reduce(
    (whole, stroke) =>
      stroke
        .slice(1)
        .reduce(
          (sum, point, i) => sum + Math.hypot(point.x - (stroke[i]?.x ?? 0), point.y - (stroke[i]?.y ?? 0)),
          whole,
        ),
    0,
  );

export interface AcceptanceAsked {
  status: QuoteStatus;
  /** The quote as it was offered. */
  body: DocumentBody;
  retained: readonly string[];
  /** Quantities the customer chose, by line. */
  quantities: Readonly<Record<string, Quantity>>;
  signature: { kind: "typed" } | { kind: "drawn"; strokes: Strokes };
  /** Words of the certificate that the retained rates ask for; empty when there is none. */
  certificate: string;
  certified: boolean;
}

/**
 * Whether this acceptance holds (Q13..Q16, D13, D16): what is retained comes back once each, in the quote's order, one
 * variant of each choice among it; of the quantities, those that are not the proposed ones.
 */
export function acceptance(
  asked: AcceptanceAsked,
): Decision<{ retained: string[]; quantities: Record<string, Quantity> }> {
  const closed = unanswerable(asked.status);
  if (closed) return undecided(closed);
  const { body, retained, quantities } = asked;
  const known = new Map(body.options.map((option) => [option.id, option]));
  const problems: Problem[] = [];
  if (retained.some((id) => !known.has(id))) problems.push(problem("option-unknown"));
  const choices = [...new Set(retained)].flatMap((id) => known.get(id)?.choice?.id ?? []);
  if (new Set(choices).size < choices.length) problems.push(problem("variant-twice"));
  const lines = new Map(body.lines.map((line) => [line.id, line]));
  const changed: Record<string, Quantity> = {};
  for (const [id, wanted] of Object.entries(quantities)) {
    const line = lines.get(id);
    if (line?.kind === "item" && line.quantity === wanted) continue;
    if (line?.kind === "item" && insideBounds(line, wanted)) changed[id] = wanted;
    else problems.push(problem("quantity-not-offered", undefined, { label: line?.label ?? "" }));
  }
  if (asked.certificate !== "" && !asked.certified)
    problems.push(problem("certificate-missing", "certificate"));
  if (asked.signature.kind === "drawn" && inkOf(asked.signature.strokes) < LEAST_INK)
    problems.push(problem("signature-missing", "strokes"));
  if (problems.length > 0) return undecided(...problems);
  const chosen = chosenBody(body, retained, quantities);
  return decided({
    retained: chosen.options.filter((option) => option.retained).map((option) => option.id),
    quantities: changed,
  });
}

/** What the customer ticks; `amount` is formatted with its currency (C. conso. L221-14: the obligation to pay is said). */
export const consentText = (facts: { number: string; revision: number; amount: string }): string =>
  `J'ai lu le devis ${facts.number}${facts.revision > 1 ? ` (version ${facts.revision})` : ""} et j'en accepte les conditions. Bon pour accord : je commande ces travaux pour ${facts.amount}, avec obligation de paiement.`;

/** All that proves an acceptance; kept as columns and hashed as one record. */
export interface Evidence {
  quoteId: string;
  signedAt: number;
  signerName: string;
  signerQuality: string;
  strokes: Strokes;
  retainedOptions: string[];
  /** By line, in thousandths, where they are not the proposed ones. */
  chosenQuantities: Record<string, number>;
  grossCents: number;
  documentSha256: string;
  sealedSha256: string;
  consentText: string;
  vatCertificateText: string;
  linkId: string;
  address: string;
  agent: string;
}

/** SHA-256 of the evidence in its one canonical writing (Q17). */
export function evidenceHash(evidence: Evidence): Promise<string> {
  const { strokes, ...facts } = evidence;
  return sha256Hex(
    canonicalJson({
      quoteId: facts.quoteId,
      signedAt: facts.signedAt,
      signerName: facts.signerName,
      signerQuality: facts.signerQuality,
      strokes: strokes.map((stroke) => stroke.map(({ x, y, t }) => [x, y, t])),
      retainedOptions: facts.retainedOptions,
      // Left out when there is none, as in what was signed before quantities could be chosen.
      ...(Object.keys(facts.chosenQuantities).length > 0 && { chosenQuantities: facts.chosenQuantities }),
      grossCents: facts.grossCents,
      documentSha256: facts.documentSha256,
      sealedSha256: facts.sealedSha256,
      consentText: facts.consentText,
      vatCertificateText: facts.vatCertificateText,
      linkId: facts.linkId,
      address: facts.address,
      agent: facts.agent,
    }),
  );
}

/** Whether the kept evidence is what was signed (Q17). */
export const evidenceHolds = async (kept: Evidence & { evidenceHash: string }): Promise<boolean> =>
  (await evidenceHash(kept)) === kept.evidenceHash;

/** The drawing moved to its own corner, with its size: what paper prints. Null when nothing was drawn. */
export function drawingOf(
  strokes: Strokes,
): { kind: "strokes"; width: number; height: number; strokes: { x: number; y: number }[][] } | null {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const left = Math.min(...points.map((p) => p.x));
  const top = Math.min(...points.map((p) => p.y));
  return {
    kind: "strokes",
    width: Math.max(1, Math.max(...points.map((p) => p.x)) - left),
    height: Math.max(1, Math.max(...points.map((p) => p.y)) - top),
    strokes: strokes.map((stroke) => stroke.map((p) => ({ x: p.x - left, y: p.y - top }))),
  };
}
