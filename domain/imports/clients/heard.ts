import type { Day } from "~/domain/calendar/day";
import { CHANNEL_WORDS, CHANNELS, type Channel } from "~/domain/privacy/consent";
import type { FileConsents } from "../consent-fields";

/** One word that is news. */
export interface HeardConsent {
  channel: Channel;
  given: boolean;
  /** The day the file gives; null where it gives none. */
  on: Day | null;
}

/**
 * News of a file, channel by channel: it never turns a refusal into a yes, nor an older word over a newer one (I16).
 * What is left aside is told in `notes`, with the name of the interlocutor whose word it is.
 */
export function consentsHeard(
  said: FileConsents,
  known: FileConsents,
  notes: string[],
  name = "",
): HeardConsent[] {
  return CHANNELS.flatMap((channel): HeardConsent[] => {
    const one = said[channel];
    const was = known[channel];
    if (!one || was?.given === one.given) return [];
    const word = `Prospection${name && ` de ${name}`}, ${CHANNEL_WORDS[channel]}`;
    if (was && one.given) {
      notes.push(`${word} : accepté dans le fichier, refusé sur la fiche, qui le reste.`);
      return [];
    }
    if (was && one.on !== null && was.on !== null && one.on < was.on) {
      notes.push(`${word} : le refus du fichier est plus ancien que l'accord de la fiche.`);
      return [];
    }
    return [{ channel, ...one }];
  });
}
