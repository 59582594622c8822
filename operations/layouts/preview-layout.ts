import type * as z from "zod";
import { type layoutPreviewForm, layoutProblems } from "~/domain/layouts/forms";
import { numbersOn } from "~/domain/layouts/layout";
import { printPaper } from "~/outputs/print";
import { verb } from "../context.server";
import { sellerOnPaper } from "../quotes/parties";
import { refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { samplePaper } from "./sample-paper";

/** The exact PDF that a layout makes of an imaginary document, before it is saved. Throws accent problems (C9). */
export const previewLayout = verb(
  "layout.manage",
  async (ctx, { kind, ...layout }: z.output<typeof layoutPreviewForm>): Promise<Uint8Array> => {
    const problems = layoutProblems(layout);
    if (problems.length > 0) throw refused(...problems);
    const company = await loadCompany(ctx);
    return printPaper({
      ...samplePaper(kind, ctx.today, company.vatRegime === "franchise"),
      seller: await sellerOnPaper(ctx, company),
      numbersLines: numbersOn(layout, company.numbersLines),
      accent: layout.accent || company.accent,
      layout,
      printedAt: new Date(ctx.now).toISOString(),
    });
  },
);
