const MINUTE = 60_000;

/**
 * Milliseconds before a mail that failed `attempts` times is tried again (ML4, ML5): a minute, doubled each time,
 * a quarter more or less. What is added is drawn from the mail's own id, so that mails that failed together don't
 * come back together, and the same mail always waits the same.
 */
export function waitAfter(mailId: string, attempts: number): number {
  return Math.round(MINUTE * 2 ** (attempts - 1) * (0.75 + drawn(`${mailId}:${attempts}`) / 2));
}

/** FNV-1a: a number from 0 to 1 that a text always gives. */
function drawn(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The last characters barely reach the high bits: they are spread once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}
