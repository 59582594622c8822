import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useFetcher, useRevalidator } from "react-router";
import { ConfirmSentence } from "~/app/ui/confirm-sentence";
import { Section } from "~/app/ui/page";
import { isBook } from "~/domain/privacy/erasure";
import type { KeptThing } from "~/operations/privacy/kept";
import { KeptList } from "./kept-things";

interface DueThingsProps {
  clientId: string;
  due: readonly KeptThing[];
  /** Fingerprint of these very things. */
  seen: string;
}

/** What may leave today, thing by thing, with the law that kept it and the day it ended; then the way to let it go (PV12). */
export function DueThings({ clientId, due, seen }: DueThingsProps) {
  const whole = due.filter(({ kind }) => !isBook(kind)).length;
  return (
    <Section title="À supprimer aujourd'hui">
      <KeptList things={due} ended />
      <div style={{ marginTop: "1rem" }}>
        <ConfirmSentence
          label="Supprimer…"
          title="Supprimer, c'est définitif"
          consequences={
            <>
              {whole > 0 && (
                <p>
                  Devis, commandes et rapports disparaissent en entier, avec leurs signatures, leurs messages,
                  leurs photos et leurs fichiers.
                </p>
              )}
              {whole < due.length && (
                <p>
                  Les pièces comptables perdent nom, adresses, libellés et PDF. Numéros, dates, montants, TVA
                  et empreintes restent : ni la chaîne des factures, ni les totaux d'une année ne bougent.
                </p>
              )}
              <p>Rien ne les ramène. Le registre garde la date, votre nom et ce qui est parti.</p>
            </>
          }
        >
          <LetGo clientId={clientId} seen={seen} />
        </ConfirmSentence>
      </div>
    </Section>
  );
}

function LetGo({ clientId, seen }: Pick<DueThingsProps, "clientId" | "seen">) {
  const fetcher = useFetcher<{ problems?: { text: string }[] } | null>();
  const { revalidate } = useRevalidator();
  const problems = fetcher.data?.problems ?? [];
  // What may leave is no longer what was seen: it is shown anew behind the sentence.
  const stale = problems.length > 0;
  useEffect(() => {
    if (stale) void revalidate();
  }, [stale, revalidate]);
  return (
    <fetcher.Form method="post" action={`/clients/${clientId}/effacement/purge`}>
      <input type="hidden" name="seen" value={seen} />
      {problems.map(({ text }) => (
        <p key={text} role="alert" style={{ color: "var(--overdue)" }}>
          {text}
        </p>
      ))}
      <Button type="submit" color="red" loading={fetcher.state !== "idle"}>
        Supprimer pour toujours
      </Button>
    </fetcher.Form>
  );
}
