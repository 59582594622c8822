import { Act } from "~/app/ui/act";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { formatDuration } from "~/domain/calendar/format";
import type { Jobs } from "../jobs";
import classes from "./job-list.module.css";
import { whenWords } from "./job-words";

type Job = Jobs["jobs"][number];

/** Each job: what it does, what came of its last run, when it runs, and a button to run it now. */
export function JobList({ jobs }: { jobs: Job[] }) {
  return (
    <ul className={classes.jobs}>
      {jobs.map((job) => (
        <li key={job.name}>
          <div>
            <strong>{job.title}</strong>
            <p className={classes.quiet}>{job.about}</p>
            <Outcome job={job} />
          </div>
          <div className={classes.quiet}>
            <p>{whenWords(job.when)}</p>
            <p>
              Prochain : <Instant value={job.nextAt} />
            </p>
          </div>
          <Act to={`/reglages/automatismes/${job.name}`} variant="default" done="C'est lancé.">
            Lancer maintenant
          </Act>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ job }: { job: Job }) {
  if (job.startedAt === null)
    return (
      <p className={classes.outcome}>
        <Status tone="neutral" label="Pas encore passé" />
      </p>
    );
  if (job.endedAt === null)
    return (
      <p className={classes.outcome}>
        <Status tone="info" label="En cours" />
      </p>
    );
  return (
    <p className={classes.outcome}>
      {job.ok ? <Status tone="success" label="Fait" /> : <Status tone="overdue" label="Échec" />}
      <span>
        <Instant value={job.startedAt} />, {formatDuration(job.endedAt - job.startedAt)}
      </span>
      <span>{job.result}</span>
    </p>
  );
}
