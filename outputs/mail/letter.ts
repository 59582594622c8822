import { escapeMarkup } from "~/outputs/escape";

/** What a mail looks like: who writes, and the colour of the one button. */
export interface MailFrame {
  companyName: string;
  /** "#rrggbb". */
  accent: string;
  /** "12 quai des Étroits, 69005 Lyon · 04 78 00 00 12"; small, at the foot. */
  footer: string;
}

export interface Letter {
  subject: string;
  /** Plain text: an empty line starts a paragraph, a line break stays one. */
  body: string;
  button: { label: string; url: string } | null;
  /** Small print under the button. */
  after: string;
}

export interface Mail {
  subject: string;
  html: string;
  text: string;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/** White or near-black, whichever reads better on the accent (WCAG relative luminance). */
function onAccent(accent: string): string {
  const channel = (at: number) => {
    const value = Number.parseInt(accent.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.18 ? "#14181a" : "#ffffff";
}

const paragraphs = (body: string): string[] =>
  body
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const html = (text: string): string => escapeMarkup(text).replaceAll("\n", "<br>");

/** Only web and mail addresses become links: a marker could carry anything. */
export const isSafeUrl = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url);

function buttonHtml(button: { label: string; url: string }, accent: string): string {
  const url = escapeMarkup(button.url);
  const ink = onAccent(accent);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0"><tr><td style="border-radius:6px;background-color:${accent}"><a href="${url}" style="display:inline-block;padding:13px 22px;color:${ink};font-weight:600;text-decoration:none">${html(button.label)}</a></td></tr></table><p class="quiet" style="margin:0 0 16px;font-size:13px;color:#5d6569">Si le bouton ne répond pas, copiez cette adresse :<br><a class="quiet" href="${url}" style="color:#5d6569;word-break:break-all">${url}</a></p>`;
}

const STYLE =
  "@media (prefers-color-scheme:dark){body,.page{background-color:#15191b!important}.sheet{background-color:#1e2427!important}.ink{color:#e8ebec!important}.quiet{color:#a3acb0!important}}";

/** A sober letter: readable without images, in the dark, and by a machine. Everything given is escaped. */
export function writeLetter(letter: Letter, frame: MailFrame): Mail {
  const accent = COLOUR.test(frame.accent) ? frame.accent : "#0f5c63";
  const button = letter.button && isSafeUrl(letter.button.url) ? letter.button : null;
  const subject = letter.subject.replace(/\s+/g, " ").trim();
  const parts = paragraphs(letter.body);
  const after = paragraphs(letter.after);
  const content = [
    `<p class="ink" style="margin:0 0 24px;font-size:17px;font-weight:600;color:#14181a">${html(frame.companyName)}</p>`,
    ...parts.map((part) => `<p class="ink" style="margin:0 0 16px;color:#14181a">${html(part)}</p>`),
    button ? buttonHtml(button, accent) : "",
    ...after.map(
      (part) => `<p class="quiet" style="margin:0 0 12px;font-size:13px;color:#5d6569">${html(part)}</p>`,
    ),
    frame.footer
      ? `<p class="quiet" style="margin:28px 0 0;padding-top:14px;border-top:1px solid #d9dcdd;font-size:12px;color:#5d6569">${html(frame.footer)}</p>`
      : "",
  ].join("");
  return {
    subject,
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${html(subject)}</title><style>${STYLE}</style></head><body style="margin:0;background-color:#f4f5f5"><div class="page" style="background-color:#f4f5f5;padding:24px 12px"><div class="sheet" style="max-width:560px;margin:0 auto;background-color:#ffffff;padding:32px 28px;border-radius:8px;font:16px/1.55 Inter,'Segoe UI',Helvetica,Arial,sans-serif">${content}</div></div></body></html>`,
    text: [
      ...parts,
      ...(button ? [`${button.label} :\n${button.url}`] : []),
      ...after,
      `--\n${[frame.companyName, frame.footer].filter((line) => line).join("\n")}`,
    ].join("\n\n"),
  };
}
