import { VisuallyHidden } from "@mantine/core";
import { CHANNEL_WORDS, type Channel, type ConsentState, STATE_WORDS } from "~/domain/privacy/consent";
import classes from "./consent-dots.module.css";

/** Where a client stands on being prospected, one mark a channel: its shape says it as well as its colour (PV1). */
export function ConsentDots({
  consents,
  of,
}: {
  consents: readonly { channel: Channel; state: ConsentState }[];
  /** Whose they are, where a page shows several. */
  of?: string;
}) {
  return (
    <ul className={classes.dots} aria-label={of ? `Prospection de ${of}` : "Prospection"}>
      {consents.map(({ channel, state }) => (
        <li
          key={channel}
          data-state={state}
          title={`${CHANNEL_WORDS[channel]} : ${STATE_WORDS[state].toLowerCase()}`}
        >
          <span aria-hidden className={classes.dot}>
            {state === "given" ? "✓" : state === "refused" ? "✕" : ""}
          </span>
          {CHANNEL_WORDS[channel]}
          <VisuallyHidden> : {STATE_WORDS[state].toLowerCase()}</VisuallyHidden>
        </li>
      ))}
    </ul>
  );
}
