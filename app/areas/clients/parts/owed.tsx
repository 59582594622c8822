import { Link } from "react-router";
import { Status } from "~/app/ui/status";
import { Money } from "~/app/ui/values";
import { formatCents } from "~/domain/money/format";
import type { ClientFile } from "~/operations/clients/get-client-file";
import classes from "./identity.module.css";

const WORDS = { paid: "Tout est payé", partial: "Payé en partie", unpaid: "À payer" } as const;

/** What the client owes, in the colour and the word of its most urgent invoice. */
export function Owed({ balance, href }: { balance: NonNullable<ClientFile["balance"]>; href: string }) {
  const { state, owed, overdue } = balance;
  const label =
    state === "overdue"
      ? overdue === owed
        ? "En retard"
        : `Dont ${formatCents(overdue)} en retard`
      : state && WORDS[state];
  return (
    <>
      <Link to={href} className={classes.owed} data-state={state ?? undefined}>
        <Money cents={owed} />
      </Link>
      {state && label && (
        <div>
          <Status tone={state} label={label} />
        </div>
      )}
    </>
  );
}
