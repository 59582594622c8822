const TOLERANCE = 5 * 60;
const MOST_SIGNATURES = 10;

export interface SvixMessage {
  id: string;
  /** Seconds since the epoch, as written in the header. */
  timestamp: string;
  /** "v1,<base64> v1,<base64>": several while a secret is being changed. */
  signatures: string;
  body: Uint8Array;
}

/** The message as its headers name it; null when one of them is missing. */
export function svixMessage(headers: Headers, body: Uint8Array): SvixMessage | null {
  const [id, timestamp, signatures] = ["svix-id", "svix-timestamp", "svix-signature"].map((name) =>
    headers.get(name),
  );
  return id && timestamp && signatures ? { id, timestamp, signatures, body } : null;
}

/**
 * Whether a webhook bears a signature of `secret` ("whsec_…") and is at most five minutes away from `now`, either
 * way. HMAC-SHA256 of `id.timestamp.body`; WebCrypto compares in constant time. Source: docs.svix.com, "Verifying
 * webhooks manually". Throws when the secret is not base64.
 */
export async function signedBySvix(message: SvixMessage, secret: string, now: number): Promise<boolean> {
  const { id, timestamp, signatures, body } = message;
  if (id.length > 200 || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Math.floor(now / 1000) - Number(timestamp)) > TOLERANCE) return false;
  const key = await crypto.subtle.importKey(
    "raw",
    bytesOf(secret.trim().replace(/^whsec_/, "")),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  for (const one of signatures.split(" ").slice(0, MOST_SIGNATURES)) {
    const [version, signature = ""] = one.split(",");
    if (version !== "v1" || !/^[\w+/]{43}=$/.test(signature)) continue;
    if (await crypto.subtle.verify("HMAC", key, bytesOf(signature), content)) return true;
  }
  return false;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
