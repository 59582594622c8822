import { useEffect, useRef, useState } from "react";
import { useAsked } from "~/app/ui/asked";
import { written } from "~/app/ui/form/fill";
import { numbered } from "~/domain/clients/registered";
import type { Draft } from "~/domain/search/creation";
import type { FoundCompany } from "~/operations/clients/find-companies";
import classes from "./client-fields.module.css";
import { Offered, take } from "./found-company";

const SHOWN = 3;

/**
 * What the register says of the company that was typed in the search: the one of its very number fills the form, those
 * of its name are there to choose. Nothing while no register is set up.
 */
export function Registered({ draft }: { draft: Draft }) {
  const typed = draft.siret || draft.siren || draft.companyName;
  const [open, setOpen] = useState(true);
  const answer = useAsked<FoundCompany[]>(
    open && typed.length >= 3 ? `/clients/societes-connues?q=${encodeURIComponent(typed)}` : null,
  )?.answer;
  const ref = useRef<HTMLDivElement>(null);
  const one = answer ? numbered(draft, answer) : null;
  const filled = useRef(false);
  useEffect(() => {
    const form = ref.current?.closest("form") ?? null;
    if (!one || filled.current) return;
    filled.current = true;
    // What a hand changed meanwhile stays.
    const same = written(form, "companyName") === draft.companyName && written(form, "siren") === draft.siren;
    if (same) take(one, form);
  }, [one, draft]);
  const choose = (found: FoundCompany) => {
    take(found, ref.current?.closest("form") ?? null);
    setOpen(false);
  };
  return (
    <div ref={ref} aria-live="polite" className={classes.registered}>
      {one ? (
        <p>
          D'après le registre : <Offered found={one} />
        </p>
      ) : (
        answer &&
        answer.length > 0 && (
          <>
            <p>Au registre des sociétés :</p>
            {answer.slice(0, SHOWN).map((found) => (
              <button type="button" key={found.siren} onClick={() => choose(found)}>
                <Offered found={found} />
              </button>
            ))}
          </>
        )
      )}
    </div>
  );
}
