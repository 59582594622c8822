import type { DocumentBody } from "~/domain/documents/document";
import { type Header, mergeHeader } from "~/domain/documents/header";
import { type Clash, merge } from "~/domain/documents/merge";
import { unanswered } from "~/domain/documents/settle";
import { conflict, Refusal } from "../refusals";

/** A draft as it stands in the database. */
export interface Standing<H extends Header> {
  version: number;
  header: H;
  body: DocumentBody;
}

/** What an editor sends; see `saveSchemaOf`. */
interface Save<H extends Header> {
  version: number;
  header: H;
  body: DocumentBody;
  base: { header: H; body: DocumentBody } | null;
}

export interface Saved<H extends Header> {
  version: number;
  /** What is stored now, when somebody else's work was merged in; null when it is exactly what was sent. */
  merged: { header: H; body: DocumentBody } | null;
  /** What both changed differently, told to the person who saved: their version was kept. */
  clashes: Clash[];
}

const ATTEMPTS = 4;

/**
 * Saves a whole draft. A stale version is merged three ways with what others saved meanwhile (D30), for which the
 * editor must send its base: without it the answer is a conflict "draft-base-needed". `write` commits under the
 * version it was given; when somebody was faster, all of it runs again on what they wrote.
 */
export async function savedDraft<H extends Header, S extends Standing<H>>(
  save: Save<H>,
  load: () => Promise<S>,
  write: (now: S, next: { header: H; body: DocumentBody }) => Promise<void>,
): Promise<Saved<H>> {
  for (let attempt = 1; ; attempt++) {
    const now = await load();
    const next = reconciled(now, save);
    try {
      await write(now, next);
      return {
        version: now.version + 1,
        merged: next.stale ? { header: next.header, body: next.body } : null,
        clashes: next.clashes,
      };
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === "conflict") || attempt === ATTEMPTS) throw error;
    }
  }
}

function reconciled<H extends Header>(now: Standing<H>, save: Save<H>) {
  if (now.version === save.version)
    return { stale: false, header: save.header, body: unretained(save.body), clashes: [] };
  if (!save.base) throw conflict("draft-base-needed");
  const body = merge(save.base.body, save.body, now.body);
  const head = mergeHeader(save.base.header, save.header, now.header);
  return {
    stale: true,
    header: head.header,
    body: unretained(body.body),
    clashes: [...body.clashes, ...head.clashes],
  };
}

/** Only a customer retains options: in a draft none is, whatever was sent; of a choice, one is always proposed. */
const unretained = (body: DocumentBody): DocumentBody => ({ ...body, options: unanswered(body.options) });
