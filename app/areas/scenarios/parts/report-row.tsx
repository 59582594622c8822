import { Text } from "@mantine/core";
import { Link } from "react-router";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { isReport, KIND_WORDS, type Kind } from "~/domain/scenarios/kinds";
import classes from "./templates.module.css";

export interface ListedReport {
  id: string;
  kind: Kind;
  title: string;
  ouvrageName: string | null;
  author: string;
  score: number | null;
  startedAt: number;
  finishedAt: number | null;
  sentAt: number | null;
  revision: number;
}

/** A filled form in a list: what it is, by whom, when, and where it stands. */
export function ReportRow({ report }: { report: ListedReport }) {
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={`/rapports/${report.id}`}>
          {report.title}
          {report.revision > 1 && `, version ${report.revision}`}
        </Link>
        <Text size="sm" c="dimmed">
          {[KIND_WORDS[report.kind], report.ouvrageName, report.author].filter(Boolean).join(" · ")}, le{" "}
          <Instant value={report.finishedAt ?? report.startedAt} />
        </Text>
      </div>
      <ReportState report={report} />
    </li>
  );
}

export function ReportState({ report }: { report: ListedReport }) {
  if (!isReport(report.kind))
    return <span className="figures">{report.score === null ? "Sans note" : `Note ${report.score}`}</span>;
  if (report.finishedAt === null) return <Status tone="attention" label="En cours" />;
  return report.sentAt === null ? (
    <Status tone="info" label="Terminé" />
  ) : (
    <Status tone="success" label="Envoyé" />
  );
}
