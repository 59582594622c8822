import { eq } from "drizzle-orm";
import { bulkInsert, type Statement } from "~/db/batch";
import { recoveryCode } from "~/db/schema/access";
import type { Ctx } from "../context.server";
import { keyedHash } from "./sealing";

const COUNT = 10;
/** Neither 0/o nor 1/l/i, and no vowel but a few: nothing to misread, no words. */
const ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

/** Ten new codes in the place of the old ones. `codes` is shown once; the table keeps keyed hashes. */
export async function newRecoveryCodes(
  ctx: Ctx,
  userId: string,
): Promise<{ codes: string[]; statements: Statement[] }> {
  const codes = Array.from({ length: COUNT }, oneCode);
  const rows = await Promise.all(
    codes.map(async (code) => ({
      id: ctx.newId(),
      userId,
      codeHash: await recoveryHash(ctx.env, userId, code),
      usedAt: null,
    })),
  );
  const statements = [
    ctx.db.delete(recoveryCode).where(eq(recoveryCode.userId, userId)),
    ...bulkInsert(recoveryCode, rows),
  ];
  return { codes, statements };
}

/** Twelve characters in three groups, about 59 bits. */
function oneCode(): string {
  let code = "";
  while (code.length < 12) {
    // Bytes past the last whole alphabet are thrown away, so that every character is as likely.
    for (const byte of crypto.getRandomValues(new Uint8Array(16)))
      if (byte < 240 && code.length < 12) code += ALPHABET[byte % 30];
  }
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** Dashes, spaces and case don't matter when it is typed. */
export const recoveryHash = (env: Env, userId: string, typed: string) =>
  keyedHash(env, `recovery:${userId}`, typed.toLowerCase().replace(/[^a-z0-9]/g, ""));
