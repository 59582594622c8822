import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { Sending } from "~/app/ui/form/sending";
import { formatInstant } from "~/domain/calendar/format";
import { type Answered, wordsOf } from "./answers";
import button from "./button.module.css";
import { TextBox } from "./inputs";
import classes from "./thread.module.css";
import type { SpaceQuoteView } from "./view";

/** Questions and answers around the quote; answers show by themselves. */
export function Thread({ view }: { view: SpaceQuoteView }) {
  const fetcher = useFetcher<Answered>();
  const form = useRef<HTMLFormElement>(null);
  const words = wordsOf(fetcher.data);
  const doneAt = fetcher.data && "done" in fetcher.data ? fetcher.data.done : undefined;
  const sent = fetcher.state === "idle" ? doneAt : undefined;
  useEffect(() => {
    if (sent) form.current?.reset();
  }, [sent, fetcher.data]);
  return (
    <section id="messages" aria-labelledby="thread" className={classes.thread}>
      <h2 id="thread">Une question ?</h2>
      {view.messages.length > 0 && (
        <ol aria-live="polite">
          {view.messages.map((message) => (
            <li key={message.id} data-from={message.from}>
              <p className={classes.by}>
                {message.from === "customer" ? "Vous" : message.author} · {formatInstant(message.at)}
              </p>
              <p>{message.body}</p>
            </li>
          ))}
        </ol>
      )}
      <fetcher.Form
        method="post"
        action={`/espace/devis/${view.quote.id}/question`}
        ref={form}
        noValidate
        onSubmit={(event) => {
          if (fetcher.state !== "idle") event.preventDefault();
        }}
        data-screen-only
      >
        <Sending key={String(doneAt)} />
        <TextBox
          name="body"
          label={`Votre message${view.quote.sellerName ? ` à ${view.quote.sellerName}` : ""}`}
          error={words.body ?? words[""]}
        />
        {/* Not disabled while it works: a disabled button drops the focus. */}
        <button type="submit" className={button.plain} aria-disabled={fetcher.state !== "idle" || undefined}>
          {fetcher.state === "idle" ? "Envoyer" : "Envoi…"}
        </button>
        <output>{sent ? "Message envoyé. La réponse s'affichera ici et arrivera par e-mail." : ""}</output>
      </fetcher.Form>
    </section>
  );
}
