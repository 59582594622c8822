import { Button } from "@mantine/core";
import { Link, useNavigate } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { useKeys } from "~/app/shell/keys";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import { Status, type Tone } from "~/app/ui/status";
import { Money } from "~/app/ui/values";
import { formatDayLong, formatRelativeDay, formatTime } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import { getHome, type Task } from "~/operations/home/get-home";
import type { Route } from "./+types/home";
import classes from "./home.module.css";

export const meta: Route.MetaFunction = () => [{ title: "Accueil · Aplomb" }];
export const handle: Shows = { topics: () => ["quotes", "orders", "invoices", "payments", "clients"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => getHome(context.get(ctxContext)));

const KINDS: Record<Task["kind"], { tone: Tone; label: (days: number) => string }> = {
  late: { tone: "overdue", label: (days) => `En retard de ${days} j` },
  "to-invoice": {
    tone: "attention",
    label: (days) => (days > 0 ? `À facturer depuis ${days} j` : "À facturer"),
  },
  silent: { tone: "attention", label: (days) => `Sans réponse depuis ${days} j` },
  draft: { tone: "neutral", label: () => "Devis à finir" },
};

export default function Home({ loaderData }: Route.ComponentProps) {
  const { name, today, figures, tasks, happened, may } = loaderData;
  const navigate = useNavigate();
  useKeys(
    may.quote ? [{ keys: "n", label: "Nouveau devis", run: () => void navigate("/devis/nouveau") }] : [],
  );
  return (
    <Page
      title={`Bonjour ${name.split(" ")[0]}`}
      detail={formatDayLong(today)}
      actions={
        <>
          {may.client && (
            <Button component={Link} to="/clients/nouveau" variant="default">
              Nouveau client
            </Button>
          )}
          {may.quote && (
            <Button component={Link} to="/devis/nouveau">
              Nouveau devis
            </Button>
          )}
        </>
      }
    >
      {figures && (
        <ul className={classes.figures} aria-label="Chiffres du moment">
          <Figure
            href="/devis?etat=sent"
            label="Devis en attente de réponse"
            figure={figures.waiting}
            noun="devis"
          />
          <Figure
            href="/commandes?etat=to-invoice"
            label="À facturer"
            figure={figures.toInvoice}
            noun="commande"
          />
          <Figure href="/factures?etat=open" label="À encaisser" figure={figures.open} noun="facture" />
          <Figure
            href="/factures?etat=overdue"
            label="En retard"
            figure={figures.late}
            noun="facture"
            late={figures.late.count > 0}
          />
        </ul>
      )}
      <div className={figures ? classes.columns : undefined}>
        {figures && (
          <Section title="Ce qui vous attend">
            {tasks.length === 0 ? (
              <EmptyState
                title="Rien en souffrance"
                text="Pas de relance, pas de facture en retard, pas de devis à finir. Profitez-en."
              />
            ) : (
              <ul className={classes.list}>
                {tasks.map((task) => (
                  <li key={`${task.kind}${task.id}`}>
                    <Link to={task.href} className={classes.row} prefetch="intent">
                      <span className={classes.what}>
                        <b>{task.clientName}</b>
                        <span>{task.title}</span>
                      </span>
                      <span className={classes.state}>
                        <Money cents={task.grossCents} />
                        <Status tone={KINDS[task.kind].tone} label={KINDS[task.kind].label(task.days)} />
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )}
        <Section title="Ce qui vient d'arriver">
          {happened.length === 0 ? (
            <EmptyState
              title="Encore rien"
              text="Dès qu'un client est créé, un devis envoyé ou une facture réglée, cela s'affiche ici, sans rien rafraîchir."
            />
          ) : (
            <ul className={classes.list}>
              {happened.map((entry) => (
                <li key={entry.id}>
                  <Link
                    to={entry.href || `/clients/${entry.clientId}`}
                    className={classes.row}
                    prefetch="intent"
                  >
                    <span className={classes.what}>
                      <b>{entry.clientName}</b>
                      <span>
                        {entry.title} · {entry.author}
                      </span>
                    </span>
                    <span className={classes.when}>
                      {parisDay(entry.at) === today
                        ? formatTime(entry.at)
                        : formatRelativeDay(parisDay(entry.at), today)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </Page>
  );
}

function Figure({
  href,
  label,
  figure,
  noun,
  late = false,
}: {
  href: string;
  label: string;
  figure: { count: number; sum: number };
  noun: string;
  late?: boolean;
}) {
  return (
    <li>
      <Link to={href} className={classes.figure} data-late={late || undefined} prefetch="intent">
        <span>{label}</span>
        <b>
          <Money cents={figure.sum} />
        </b>
        <span>
          {figure.count} {noun}
          {figure.count > 1 && noun !== "devis" ? "s" : ""}
        </span>
      </Link>
    </li>
  );
}
