import * as z from "zod";
import type { DeliveryKind } from "~/domain/mail/delivery";

/** What a provider tells of one mail. */
export interface DeliveryNews {
  /** The provider's own id of the message: told twice, it is the same. */
  id: string;
  /** The mail, as the provider named it when it took it. */
  providerId: string;
  kind: DeliveryKind;
  /** When it happened, milliseconds. */
  at: number;
  /** The receiving server's own words, in whatever language; "" without any. */
  detail: string;
}

const KINDS: Record<string, DeliveryKind> = {
  "email.delivered": "delivered",
  "email.delivery_delayed": "delayed",
  "email.complained": "complained",
  "email.failed": "failed",
  "email.bounced": "bounced",
  // Never tried: the address is on the list of those that bounced before.
  "email.suppressed": "bounced",
};

const words = z.string().catch("");
const event = z.object({
  type: z.string(),
  created_at: words,
  data: z.object({
    email_id: z.string().min(1).max(200),
    bounce: z.object({ message: words }).nullish().catch(null),
    suppressed: z.object({ message: words }).nullish().catch(null),
    failed: z.object({ reason: words }).nullish().catch(null),
  }),
});

/**
 * News of a mail out of the body of a Resend webhook whose signature was checked. Null for what tells nothing of a
 * delivery (openings and clicks are nobody's business, domains, contacts) and for what can't be read.
 */
export function newsOfResend(id: string, body: Uint8Array, heardAt: number): DeliveryNews | null {
  const parsed = event.safeParse(jsonOf(body));
  const kind = parsed.success ? KINDS[parsed.data.type] : undefined;
  if (!parsed.success || !kind) return null;
  const { created_at, data } = parsed.data;
  const at = Date.parse(created_at);
  const detail = data.bounce?.message || data.suppressed?.message || data.failed?.reason || "";
  return {
    id,
    providerId: data.email_id,
    kind,
    at: Number.isNaN(at) ? heardAt : at,
    detail: detail.slice(0, 300),
  };
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
