/** Text of a file whatever wrote it (I1). Never throws: windows-1252 reads any bytes. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const SEPARATORS = [";", "\t", ",", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines looked at to find the separator. */
const SAMPLE = 20;

/** The separator that cuts the first lines most evenly (I2). */
export function separatorOf(text: string): Separator {
  const lines = sampleLines(text);
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => countOutsideQuotes(line, separator));
    const first = counts[0] ?? 0;
    const even = counts.filter((count) => count === first).length;
    return { separator, score: first === 0 ? 0 : (even / counts.length) * 1000 + first };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function sampleLines(text: string): string[] {
  const lines: string[] = [];
  let quoted = false;
  let from = 0;
  for (let i = 0; i < text.length && lines.length < SAMPLE; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (char === "\n" && !quoted) {
      const line = text.slice(from, i).trim();
      if (line) lines.push(line);
      from = i + 1;
    }
  }
  const rest = text.slice(from, from + 10_000).trim();
  if (lines.length < SAMPLE && rest) lines.push(rest);
  return lines;
}

function countOutsideQuotes(line: string, separator: string): number {
  let quoted = false;
  let count = 0;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) count++;
  }
  return count;
}
