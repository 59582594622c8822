import { Money } from "~/app/ui/values";
import { runningWords, type StillRunning } from "~/domain/clients/bin";

/** What still runs with a client, in one line: "2 factures impayées (1 200,00 €), 1 action à faire". */
export function Running({ running }: { running: StillRunning }) {
  const words = runningWords(running);
  const amount = running.unpaidInvoices > 0 && running.unpaidCents !== null && running.unpaidCents;
  return (
    <>
      {words.map((said, i) => (
        <span key={said}>
          {i > 0 && ", "}
          {said}
          {i === 0 && amount && (
            <>
              {" ("}
              <Money cents={amount} />)
            </>
          )}
        </span>
      ))}
    </>
  );
}
