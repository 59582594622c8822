import { eq, sql } from "drizzle-orm";
import { quote, quoteAcceptance } from "~/db/schema/quotes";
import { linkTo } from "~/domain/access/customer";
import { formatCents, forPaper } from "~/domain/money/format";
import { acceptance, consentText, type Evidence, evidenceHash } from "~/domain/quotes/acceptance";
import type { AcceptInput } from "~/domain/quotes/answer-forms";
import { quoteStatus } from "~/domain/quotes/status";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { linesWritten, QUOTES } from "../documents/writes";
import { must, unchanged } from "../guards";
import { loadQuote } from "../quotes/load";
import { conflict, notFound, refused } from "../refusals";
import { customerOf } from "./load";
import { signedMails } from "./mails";
import { retainedOf, sealedPaper, sentHash } from "./signing";

/**
 * The customer signs what they saw: options, drawing, consent. One commit writes the proof, freezes the quote and
 * queues the sealed paper to both; the order follows by itself. A quote that changed is a conflict, one that can't be
 * answered any more is refused with its reason.
 */
export const acceptQuote = verb(
  "space.use",
  async (ctx, quoteId: string, input: AcceptInput): Promise<void> => {
    const viewer = customerOf(ctx);
    const loaded = await loadQuote(ctx, quoteId);
    const { row } = loaded;
    const chosen = await retainedOf(ctx, loaded, input.options, input.quantities);
    const linkId = linkTo(viewer, quoteId);
    if (linkId === null) throw notFound();
    const decision = acceptance({
      status: quoteStatus(row, ctx.today),
      body: loaded.body,
      retained: input.options,
      quantities: input.quantities,
      signature: input.signature === "typed" ? { kind: "typed" } : { kind: "drawn", strokes: input.strokes },
      certificate: chosen.certificate,
      certified: input.certificate === "on",
    });
    if (!decision.ok) throw refused(...decision.problems);
    if (row.version !== input.version) throw conflict("quote-changed");
    const documentSha256 = await sentHash(ctx, row);
    const strokes = input.signature === "typed" ? [] : input.strokes;
    const sealed = await sealedPaper(ctx, loaded, chosen.body, {
      signer: [input.name, input.quality].filter(Boolean).join(", "),
      strokes,
      documentSha256,
    });
    const evidence: Evidence = {
      quoteId,
      signedAt: ctx.now,
      signerName: input.name,
      signerQuality: input.quality,
      strokes,
      retainedOptions: decision.value.retained,
      chosenQuantities: decision.value.quantities,
      grossCents: chosen.totals.gross,
      documentSha256,
      sealedSha256: sealed.file.sha256,
      consentText: consentText({ ...row, amount: forPaper(formatCents(chosen.totals.gross)) }),
      vatCertificateText: chosen.certificate,
      linkId,
      address: ctx.request.address,
      agent: ctx.request.agent,
    };
    const labels = chosen.body.options.filter((option) => option.retained).map((option) => option.label);
    const { gross, net, vatTotal } = chosen.totals;
    await ctx.commit({
      guards: [
        unchanged(quote, quoteId, row.version),
        must(
          "still an offer",
          sql`exists(select 1 from quote where id = ${quoteId} and accepted_at is null and refused_at is null and superseded_at is null and binned_at is null)`,
        ),
      ],
      writes: [
        sealed.file.statement,
        // While the quote is not signed yet: the database closes its lines by the update.
        ...linesWritten(QUOTES, quoteId, loaded.body, chosen.body),
        ctx.db.insert(quoteAcceptance).values({
          ...evidence,
          grossCents: gross,
          evidenceHash: await evidenceHash(evidence),
        }),
        ctx.db
          .update(quote)
          .set({
            acceptedAt: ctx.now,
            firstViewedAt: row.firstViewedAt ?? ctx.now,
            signedFileId: sealed.file.id,
            options: chosen.body.options,
            netCents: net,
            vatCents: vatTotal,
            grossCents: gross,
            updatedAt: ctx.now,
            version: sql`${quote.version} + 1`,
          })
          .where(eq(quote.id, quoteId)),
        timeline(ctx, {
          clientId: row.clientId,
          ouvrageId: row.ouvrageId,
          kind: "signature",
          title: `Devis ${row.number} signé par ${input.name}`,
          body: labels.length > 0 ? `Options retenues : ${labels.join(", ")}` : row.title,
          href: `/devis/${quoteId}`,
          amountCents: gross,
        }),
        ...(await signedMails(ctx, row, chosen.places, {
          signer: input.name,
          amount: gross,
          options: labels,
          paper: { fileId: sealed.file.id, name: sealed.name },
        })),
      ],
      change: {
        kind: "quote",
        id: quoteId,
        action: "accepted",
        after: {
          signer: input.name,
          retained: decision.value.retained,
          quantities: decision.value.quantities,
          grossCents: gross,
          linkId,
        },
      },
      event: {
        name: "quote.accepted",
        subjectId: quoteId,
        topics: [`quote:${quoteId}`, "quotes", `client:${row.clientId}`, "mail"],
      },
    });
  },
);
