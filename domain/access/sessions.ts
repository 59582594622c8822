/** Without use a session dies after this long (A8). Milliseconds. */
export const SESSION_IDLE = 12 * 3600_000;
/** Whatever happens a session dies this long after log-in (A8). Milliseconds. */
export const SESSION_LIFE = 30 * 24 * 3600_000;
/** Time to give the second factor after the password. Milliseconds. */
export const CODE_LIFE = 10 * 60_000;
/** Links (A11). Milliseconds. */
export const INVITATION_LIFE = 7 * 24 * 3600_000;
export const RESET_LIFE = 30 * 60_000;

/** Where to go after log-in: a page of this app, or its home (A12). */
export function safePath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || wanted.length > 500) return "/";
  // A browser drops tabs and line ends, so "/\t/elsewhere" would leave; printable characters only.
  if (/[^\x21-\x7e\u00a0-\uffff]/.test(wanted) || wanted.includes("\\")) return "/";
  return /^\/(connexion|deconnexion|installation|invitation|nouveau-mot-de-passe)(?![\w-])/.test(wanted)
    ? "/"
    : wanted;
}

export interface Device {
  browser: string;
  system: string;
  kind: "phone" | "tablet" | "computer" | "unknown";
}

/** What a browser says of itself, as people name it. Only shown, never trusted. */
export function deviceOf(agent: string): Device {
  const first = (pairs: [RegExp, string][]) => pairs.find(([sign]) => sign.test(agent))?.[1] ?? "";
  const browser = first([
    [/Edg(e|A|iOS)?\//, "Edge"],
    [/OPR\/|Opera/, "Opera"],
    [/SamsungBrowser\//, "Samsung Internet"],
    [/Firefox\/|FxiOS\//, "Firefox"],
    [/Chrome\/|CriOS\//, "Chrome"],
    [/Safari\//, "Safari"],
  ]);
  const system = first([
    [/iPhone/, "iPhone"],
    [/iPad/, "iPad"],
    [/Android/, "Android"],
    [/Windows/, "Windows"],
    [/Mac OS X|Macintosh/, "Mac"],
    [/CrOS/, "ChromeOS"],
    [/Linux/, "Linux"],
  ]);
  const kind =
    /iPad|Tablet/.test(agent) || (/Android/.test(agent) && !/Mobile/.test(agent))
      ? "tablet"
      : /iPhone|Mobile/.test(agent)
        ? "phone"
        : system
          ? "computer"
          : "unknown";
  return { browser, system, kind };
}

/** "Chrome sur Windows"; "Appareil inconnu" when it says nothing. */
export function deviceName(agent: string): string {
  const { browser, system } = deviceOf(agent);
  if (!browser && !system) return "Appareil inconnu";
  return browser && system ? `${browser} sur ${system}` : browser || system;
}
