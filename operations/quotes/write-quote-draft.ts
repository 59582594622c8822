import { bodySchema } from "~/domain/documents/forms";
import { unanswered } from "~/domain/documents/settle";
import type { UnitPrice } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import { headerSchema } from "~/domain/quotes/forms";
import { verb } from "../context.server";
import { conflict, refused } from "../refusals";
import { draftWritten, standingDraft } from "./draft-writes";

interface RoomWrite {
  /** The version that the room started from; another one is a conflict. */
  version: number;
  header: unknown;
  body: unknown;
  /** Changed by people who may see costs: the room checked each of them. */
  costs: Record<string, UnitPrice | null>;
  copies: Record<string, string>;
  hands: string[];
}

/**
 * Writes to the base what was written in the room of a draft, in the name of the person who wrote last. Each part that
 * the rules refuse comes back as a problem whose field says where: "title", "body.lines.3.vatRate".
 */
export const writeQuoteDraft = verb("quote.write", async (ctx, quoteId: string, write: RoomWrite) => {
  const header = headerSchema.safeParse(write.header);
  const body = bodySchema.safeParse(write.body);
  const issues = [
    ...(header.error?.issues ?? []),
    ...(body.error?.issues ?? []).map((issue) => ({ ...issue, path: ["body", ...issue.path] })),
  ];
  if (!header.success || !body.success)
    throw refused(
      ...issues.map(({ path, code, message }) =>
        problem(code === "custom" ? message : "draft-unreadable", path.join(".")),
      ),
    );
  const now = await standingDraft(ctx, quoteId);
  if (now.version !== write.version) throw conflict();
  await draftWritten(
    ctx,
    now,
    { header: header.data, body: { ...body.data, options: unanswered(body.data.options) } },
    { ...write, seesCosts: true, topics: (row) => [`draft:${row.id}`] },
  );
  return { version: now.version + 1 };
});
