import { Link } from "react-router";
import { EmptyState } from "~/app/ui/empty-state";
import { Section } from "~/app/ui/page";
import { Status, type Tone } from "~/app/ui/status";
import { Money } from "~/app/ui/values";
import type { Waiting } from "~/operations/home/tasks";
import classes from "../home.module.css";

const since = (words: string) => (days: number) => (days > 0 ? `${words} depuis ${days} j` : words);

const KINDS: Record<Waiting["kind"], { tone: Tone; heading: string; label: (days: number) => string }> = {
  action: {
    tone: "attention",
    heading: "À faire pour vos clients",
    label: (days) => (days > 0 ? `En retard de ${days} j` : "Aujourd'hui"),
  },
  late: { tone: "overdue", heading: "Factures en retard", label: (days) => `En retard de ${days} j` },
  question: { tone: "attention", heading: "Questions de clients", label: since("Sans réponse") },
  signed: { tone: "success", heading: "Devis signés, commande à créer", label: since("Signé") },
  "to-invoice": { tone: "attention", heading: "Commandes à facturer", label: since("À facturer") },
  "draft-invoice": { tone: "neutral", heading: "Factures à émettre", label: since("Brouillon") },
  silent: { tone: "attention", heading: "Devis à relancer", label: since("Sans réponse") },
  draft: { tone: "neutral", heading: "Vos devis à finir", label: since("Laissé") },
  mail: { tone: "refused", heading: "Messages non remis", label: since("Non remis") },
  incomplete: { tone: "attention", heading: "Fiches à compléter", label: since("Créée") },
  warranty: {
    tone: "attention",
    heading: "Garanties qui finissent",
    label: (days) => (days > 0 ? `Encore ${days} j` : "Finit aujourd'hui"),
  },
};

/** What waits for this person, by kind, the most pressing first. */
export function Waits({ waiting }: { waiting: Waiting[] }) {
  return (
    <Section title="Ce qui vous attend">
      {waiting.length === 0 && (
        <EmptyState
          title="Rien en souffrance"
          text="Ce qui demande un geste de votre part s'affichera ici. Profitez-en."
        />
      )}
      {waiting.map(({ kind, total, href, tasks }) => (
        <div key={kind} className={classes.group}>
          <h3 className={classes.kind}>
            {KINDS[kind].heading} <span className="figures">({total})</span>
            {total > tasks.length && href !== "" && <Link to={href}>Tout voir</Link>}
          </h3>
          <ul className={classes.list}>
            {tasks.map((task) => (
              <li key={task.id}>
                <Link to={task.href} className={classes.row} prefetch="intent">
                  <span className={classes.what}>
                    <b>{task.clientName}</b>
                    <span>{task.title}</span>
                  </span>
                  <span className={classes.state}>
                    {task.grossCents !== undefined && <Money cents={task.grossCents} />}
                    <Status tone={KINDS[kind].tone} label={KINDS[kind].label(task.days)} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
