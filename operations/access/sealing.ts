import { base64url } from "./tokens";

const text = new TextEncoder();

/** One key a purpose, all from SESSION_SECRET (HKDF-SHA-256): a leak of one use says nothing of the others. */
async function keyFor(env: Env, purpose: string, algorithm: "AES-GCM" | "HMAC"): Promise<CryptoKey> {
  if (!env.SESSION_SECRET || env.SESSION_SECRET.length < 32)
    throw new Error("SESSION_SECRET must have at least 32 characters");
  const root = await crypto.subtle.importKey("raw", text.encode(env.SESSION_SECRET), "HKDF", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: text.encode("aplomb"), info: text.encode(purpose) },
    root,
    algorithm === "HMAC" ? { name: "HMAC", hash: "SHA-256", length: 256 } : { name: "AES-GCM", length: 256 },
    false,
    algorithm === "HMAC" ? ["sign"] : ["encrypt", "decrypt"],
  );
}

/** Encrypts under a purpose; `owner` is bound in, so that a stored value can't be moved to another row. */
export async function seal(env: Env, purpose: string, plain: string, owner: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFor(env, purpose, "AES-GCM");
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: text.encode(owner) },
    key,
    text.encode(plain),
  );
  return `v1.${base64url(iv)}.${base64url(new Uint8Array(sealed))}`;
}

/** Opens what `seal` closed; throws when it was touched, moved, or sealed under another secret. */
export async function unseal(env: Env, purpose: string, sealed: string, owner: string): Promise<string> {
  const [version, iv, body] = sealed.split(".");
  if (version !== "v1" || !iv || !body) throw new Error("unreadable sealed value");
  const key = await keyFor(env, purpose, "AES-GCM");
  const plain = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: bytesOf(iv), additionalData: text.encode(owner) },
    key,
    bytesOf(body),
  );
  return new TextDecoder().decode(plain);
}

/** HMAC under a purpose, base64url: for short codes whose plain hash could be searched through. */
export async function keyedHash(env: Env, purpose: string, value: string): Promise<string> {
  const key = await keyFor(env, purpose, "HMAC");
  return base64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, text.encode(value))));
}

/** The same of many values at once: the key is made once. */
export async function keyedHashes(
  env: Env,
  purpose: string,
  values: ReadonlySet<string>,
): Promise<Map<string, string>> {
  if (values.size === 0) return new Map();
  const key = await keyFor(env, purpose, "HMAC");
  const signed = async (value: string) =>
    [value, base64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, text.encode(value))))] as const;
  return new Map(await Promise.all([...values].map(signed)));
}

const bytesOf = (value: string) =>
  Uint8Array.from(atob(value.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
