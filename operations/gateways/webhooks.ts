const PATIENCE = 10_000;

export interface Message {
  url: string;
  /** "whsec_" and base64. */
  secret: string;
  id: string;
  body: string;
  /** Instant of this try, milliseconds. */
  now: number;
}

export interface Heard {
  ok: boolean;
  status: number | null;
  error: string | null;
  tookMs: number;
}

/** A fresh secret: 256 bits, as the receivers' libraries of Standard Webhooks want it. */
export const newSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;

/**
 * HMAC-SHA256 of `id.timestamp.body`, base64. `timestamp` in seconds. Source: standardwebhooks.com, "Signature scheme".
 */
export async function signature(
  secret: string,
  id: string,
  timestamp: number,
  body: string,
): Promise<string> {
  const key = await crypto.subtle.importKey(
    "raw",
    Uint8Array.from(atob(secret.replace(/^whsec_/, "")), (char) => char.charCodeAt(0)),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const signed = await crypto.subtle.sign(
    "HMAC",
    key,
    new TextEncoder().encode(`${id}.${timestamp}.${body}`),
  );
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
}

/**
 * Tells one address once. Only a 2xx answer within ten seconds is heard; a redirection is not followed, for it could
 * lead where the address itself may not. Never throws.
 */
export async function post(message: Message): Promise<Heard> {
  const began = Date.now();
  const timestamp = Math.floor(message.now / 1000);
  const done = (status: number | null, error: string | null): Heard => ({
    ok: error === null,
    status,
    error,
    tookMs: Date.now() - began,
  });
  try {
    const answer = await fetch(message.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        "Content-Type": "application/json",
        "User-Agent": "Aplomb-Webhooks/1",
        "webhook-id": message.id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": await signature(message.secret, message.id, timestamp, message.body),
      },
      body: message.body,
    });
    await answer.body?.cancel();
    if (answer.ok) return done(answer.status, null);
    return done(answer.status, answer.status < 400 ? "redirection" : "refus");
  } catch (error) {
    return done(
      null,
      error instanceof DOMException && error.name === "TimeoutError" ? "délai dépassé" : "injoignable",
    );
  }
}
