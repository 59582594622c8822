import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** N = 2^14, r = 8, p = 5: OWASP's row that fits the memory of a worker (16 MB, about 300 ms). */
const CURRENT = { ln: 14, r: 8, p: 5 };
const KEY_BYTES = 32;

/**
 * What the database keeps of a password: `$scrypt$ln=14,r=8,p=5$<salt>$<hash>`, base64 without padding. The
 * parameters travel with the hash so that they can grow. Unicode is normalised: "é" typed two ways is one.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, CURRENT);
  return `$scrypt$ln=${CURRENT.ln},r=${CURRENT.r},p=${CURRENT.p}$${base64(salt)}$${base64(key)}`;
}

/**
 * Whether the password is the one of this hash, and whether the hash should be made anew with today's parameters.
 * `stored` null (no such account) or unreadable does the same work and answers no: time tells nothing.
 */
export async function verifyPassword(
  password: string,
  stored: string | null,
): Promise<{ ok: boolean; stale: boolean }> {
  const known = stored === null ? null : parse(stored);
  const { ln, r, p, salt, key } = known ?? NOBODY;
  const derived = await derive(password, salt, { ln, r, p });
  const same = timingSafeEqual(derived, key);
  const stale = ln !== CURRENT.ln || r !== CURRENT.r || p !== CURRENT.p;
  return { ok: same && known !== null, stale };
}

const NOBODY = { ...CURRENT, salt: Buffer.alloc(16), key: Buffer.alloc(KEY_BYTES) };

function parse(stored: string) {
  const found = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (!found) return null;
  const [, ln, r, p, salt = "", key = ""] = found;
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== KEY_BYTES) return null;
  return { ln: Number(ln), r: Number(r), p: Number(p), salt: Buffer.from(salt, "base64"), key: bytes };
}

function derive(password: string, salt: Buffer, { ln, r, p }: typeof CURRENT): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const base64 = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
