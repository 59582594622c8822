import type { consent } from "~/db/schema/privacy";
import { CHANNELS, type Channel, type Source } from "~/domain/privacy/consent";
import type { Ctx } from "../context.server";

interface Heard {
  clientId: string;
  /** Null for the client's own word. */
  interlocutorId?: string | null;
  said: Partial<Record<Channel, "" | "given" | "refused">>;
  /** When it was said. */
  at: number;
  source: Source;
  words: string;
  proof?: string;
  fileId?: string | null;
}

/** One row a channel that was spoken of, as whoever is at work notes it (PV2). */
export const consentRows = (ctx: Ctx, heard: Heard): (typeof consent.$inferInsert)[] =>
  CHANNELS.flatMap((channel) => {
    const said = heard.said[channel] ?? "";
    if (said === "") return [];
    return {
      id: ctx.newId(),
      clientId: heard.clientId,
      interlocutorId: heard.interlocutorId ?? null,
      channel,
      given: said === "given",
      at: heard.at,
      source: heard.source,
      words: heard.words,
      proof: heard.proof ?? "",
      fileId: heard.fileId ?? null,
      by: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
      address: "",
      agent: "",
      notedAt: ctx.now,
    };
  });
