import { useFetcher } from "react-router";
import { CHANNEL_WORDS, type Channel, type ConsentState, SPACE_WORDS } from "~/domain/privacy/consent";
import button from "./button.module.css";
import classes from "./own-consents.module.css";

/** What the customer accepts to receive, changed in one press (PV3). */
export function OwnConsents({
  consents,
}: {
  consents: readonly { channel: Channel; state: ConsentState }[];
}) {
  const fetcher = useFetcher<{ saved?: number; problems: { text: string }[] }>();
  const problems = fetcher.data?.problems ?? [];
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">Vos préférences</h2>
      <fetcher.Form method="post" action="/espace/preferences" className={classes.form}>
        <p>{SPACE_WORDS}</p>
        {consents.map(({ channel, state }) => (
          <label key={`${channel} ${state}`} className={classes.channel}>
            <input type="checkbox" name={channel} defaultChecked={state === "given"} />
            {CHANNEL_WORDS[channel]}
          </label>
        ))}
        <output>
          {problems.map((one) => one.text).join(" ")}
          {fetcher.data?.saved !== undefined && problems.length === 0 && "C'est enregistré."}
        </output>
        <button type="submit" className={button.plain} aria-disabled={fetcher.state !== "idle" || undefined}>
          Enregistrer mes préférences
        </button>
      </fetcher.Form>
    </section>
  );
}
