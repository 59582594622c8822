import { Link } from "react-router";
import { EmptyState } from "~/app/ui/empty-state";
import { Section } from "~/app/ui/page";
import type { Day } from "~/domain/calendar/day";
import { formatRelativeDay, formatTime } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import type { Recent } from "~/operations/home/recent";
import classes from "../home.module.css";

const NOUNS: Record<Recent["kind"], string> = {
  client: "Client",
  quote: "Devis",
  order: "Commande",
  invoice: "Facture",
};

interface Entry {
  id: string;
  at: number;
  title: string;
  href: string;
  author: string;
  clientId: string;
  clientName: string;
}

/** The files that this person worked on last; nothing before the first. */
export function RecentFiles({ recent, today }: { recent: Recent[]; today: Day }) {
  if (recent.length === 0) return null;
  return (
    <Section title="Vos derniers dossiers">
      <ul className={classes.list}>
        {recent.map(({ kind, id, href, at, name, title }) => (
          <Line
            key={kind + id}
            href={href}
            name={name}
            said={`${NOUNS[kind]} ${title}`.trim()}
            at={at}
            today={today}
          />
        ))}
      </ul>
    </Section>
  );
}

/** What everybody did lately. */
export function Happened({ happened, today }: { happened: Entry[]; today: Day }) {
  return (
    <Section title="Ce qui vient d'arriver">
      {happened.length === 0 ? (
        <EmptyState
          title="Encore rien"
          text="Dès qu'un client est créé, un devis envoyé ou une facture réglée, cela s'affiche ici, sans rien rafraîchir."
        />
      ) : (
        <ul className={classes.list}>
          {happened.map(({ id, href, clientId, clientName, title, author, at }) => (
            <Line
              key={id}
              href={href || `/clients/${clientId}`}
              name={clientName}
              said={`${title} · ${author}`}
              at={at}
              today={today}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Line({
  href,
  name,
  said,
  at,
  today,
}: {
  href: string;
  name: string;
  said: string;
  at: number;
  today: Day;
}) {
  const day = parisDay(at);
  return (
    <li>
      <Link to={href} className={classes.row} prefetch="intent">
        <span className={classes.what}>
          <b>{name}</b>
          <span>{said}</span>
        </span>
        <span className={classes.when}>{day === today ? formatTime(at) : formatRelativeDay(day, today)}</span>
      </Link>
    </li>
  );
}
