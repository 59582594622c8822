import { type Problem, problem } from "../problem";

/** Names that lead inside, whoever answers for them: RFC 6761, 6762, 8375, and the metadata services of clouds. */
const INSIDE =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/** IPv4 ranges that are not the open internet (IANA special-purpose registry): [first address, prefix length]. */
const CLOSED_V4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
/** Of these, what "one machine" may reach: itself and its own network, never link-local, where metadata live. */
const OWN_V4: readonly [string, number][] = [
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
];

/** Ports where something other than a web service listens stay shut, as browsers do; 443 and the high ones are open. */
const openPort = (port: string) => port === "" || port === "443" || (Number(port) >= 1024 && !ODD.has(port));
const ODD = new Set(
  "1433 1521 1719 1720 1723 2049 2375 2376 3306 3389 3659 4045 4190 5060 5061 5432 5900 5984 6000 6379 6443 6566 6665 6666 6667 6668 6669 6679 6697 9042 9200 9300 10080 10250 11211 27017 50070".split(
    " ",
  ),
);

/**
 * Why the server does not call this address (A15), or null: it takes a full https address of the open internet, in
 * any spelling, without name and password. `allowPrivate`, for a server on one machine, opens http and https to that
 * machine and its own network. Redirects must not be followed by who calls: they are a new address.
 */
export function outboundProblem(address: string, allowPrivate: boolean, field?: string): Problem | null {
  const no = (code: string) => problem(code, field);
  const url = address.length <= 2_000 && URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || /[^\x21-\x7e]/.test(address)) return no("address-not-https");
  if (url.username !== "" || url.password !== "" || address.includes("\\")) return no("address-with-account");
  const host = url.hostname.replace(/\.$/, "");
  const reach = reachOf(host);
  if (reach === "shut" || (reach === "own" && !allowPrivate)) return no("address-private");
  if (reach === "own") return null;
  if (url.protocol !== "https:") return no("address-not-https");
  return openPort(url.port) ? null : no("address-port-refused");
}

/** "open" is the internet; "own" this machine and its network; "shut" is nobody's business. The URL parser has already read decimal, octal and hexadecimal spellings. */
function reachOf(host: string): "open" | "own" | "shut" {
  if (host.startsWith("[")) return reachOfV6(wordsOf(host.slice(1, -1)));
  if (/^[\d.]+$/.test(host)) return reachOfV4(numberOf(host));
  if (host === "localhost" || host.endsWith(".localhost")) return "own";
  return !host.includes(".") || INSIDE.test(host) ? "shut" : "open";
}

const numberOf = (dotted: string) => dotted.split(".").reduce((n, part) => n * 256 + Number(part), 0);
const within = (ip: number, ranges: readonly [string, number][]) =>
  ranges.some(
    ([first, bits]) => Math.floor(ip / 2 ** (32 - bits)) === Math.floor(numberOf(first) / 2 ** (32 - bits)),
  );
const reachOfV4 = (ip: number) => (within(ip, OWN_V4) ? "own" : within(ip, CLOSED_V4) ? "shut" : "open");

/** Eight 16-bit words of an IPv6 address as the URL parser writes it: compressed, hexadecimal. */
function wordsOf(text: string): number[] {
  const [left = "", right] = text.split("::");
  const words = (part: string) =>
    part === "" ? [] : part.split(":").map((word) => Number.parseInt(word, 16));
  const [start, end] = [words(left), right === undefined ? [] : words(right)];
  return right === undefined
    ? start
    : [...start, ...Array<number>(8 - start.length - end.length).fill(0), ...end];
}

/** Only global unicast (2000::/3) is the internet, and not where an IPv4 address or documentation hides in it. */
function reachOfV6(words: number[]): "open" | "own" | "shut" {
  const [a = 0, b = 0] = words;
  const v4 = (i: number) => (words[i] ?? 0) * 65_536 + (words[i + 1] ?? 0);
  const zeros = (count: number) => words.slice(0, count).every((word) => word === 0);
  if (zeros(7) && words[7] === 1) return "own";
  // Mapped (::ffff:0:0/96) and NAT64 (64:ff9b::/96) addresses are the IPv4 address that they carry.
  if (zeros(5) && words[5] === 0xffff) return reachOfV4(v4(6));
  if (a === 0x64 && b === 0xff9b)
    return reachOfV4(v4(6)) === "open" && words.slice(2, 6).every((w) => w === 0) ? "open" : "shut";
  if ((a & 0xfe00) === 0xfc00) return "own";
  if (a === 0x2002) return reachOfV4(v4(1)) === "open" ? "open" : "shut";
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return "shut";
  if (a === 0x3fff && b < 0x1000) return "shut";
  return (a & 0xe000) === 0x2000 ? "open" : "shut";
}
