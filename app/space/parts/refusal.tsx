import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { type Answered, wordsOf } from "./answers";
import button from "./button.module.css";
import { TextBox } from "./inputs";
import classes from "./refusal.module.css";
import type { SpaceQuoteView } from "./view";

/** The quiet way out, with a reason that helps the seller. */
export function Refusal({ view }: { view: SpaceQuoteView }) {
  const fetcher = useFetcher<Answered>();
  const [version] = useState(view.quote.version);
  const words = wordsOf(fetcher.data);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fetcher.data && !("done" in fetcher.data))
      form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [fetcher.data]);
  return (
    <details className={classes.refusal} data-screen-only>
      <summary>Je ne souhaite pas donner suite</summary>
      <fetcher.Form
        ref={form}
        method="post"
        action={`/espace/devis/${view.quote.id}/refus`}
        noValidate
        onSubmit={(event) => {
          if (fetcher.state !== "idle") event.preventDefault();
        }}
      >
        <input type="hidden" name="version" value={version} />
        <TextBox
          name="reason"
          label="Dites-nous pourquoi, en quelques mots"
          error={words.reason ?? words[""]}
        />
        <button type="submit" className={button.plain} aria-disabled={fetcher.state !== "idle" || undefined}>
          Refuser ce devis
        </button>
      </fetcher.Form>
    </details>
  );
}
