import { Button } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page, Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { share } from "~/domain/scenarios/score";
import { getSurveyResults, type SurveyResults } from "~/operations/scenarios/get-survey-results";
import type { Route } from "./+types/survey-results";
import { Distribution } from "./parts/distribution";
import classes from "./parts/results.module.css";
import { surveyFiltersOf, withParams } from "./parts/survey-filters";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.survey.title ?? "Enquête"} · Aplomb` },
];
export const handle: Shows<SurveyResults> = { topics: (data) => [`form:${data.survey.id}`] };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answer(() =>
    getSurveyResults(context.get(ctxContext), params.templateId, {
      ...surveyFiltersOf(query),
      after: query.get("suite") ?? undefined,
    }),
  );
}

/** What a survey tells: rate, score, each question as bars that lead to the answers behind them. */
export default function Results({ loaderData }: Route.ComponentProps) {
  const { survey, questions, rows, next, people, mayManage } = loaderData;
  const [params] = useSearchParams();
  const chosen = questions.find((one) => one.id === params.get("question"));
  return (
    <Page
      title={survey.title}
      back={{ href: "/enquetes", label: "Enquêtes" }}
      actions={
        <>
          {mayManage && (
            <Button component={Link} to={`/reglages/formulaires/${survey.id}`} variant="default">
              Modèle
            </Button>
          )}
          {rows.length > 0 && (
            <Button component="a" href={`/enquetes/${survey.id}/reponses.csv?${params}`} variant="default">
              Exporter
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        dates
        keeps={["question", "reponse"]}
        filters={[
          {
            name: "commercial",
            label: "Suivi par",
            all: "Toute l'équipe",
            options: people.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <Sums {...loaderData} />
      <div className={classes.questions}>
        {questions.map((one) => (
          <Distribution key={one.id} question={one} params={params} />
        ))}
      </div>
      <Section
        title={chosen ? `Réponses : « ${chosen.label} », ${params.get("reponse")}` : "Réponses"}
        actions={
          chosen && (
            <Link to={withParams(params, { question: null, reponse: null })} preventScrollReset replace>
              Toutes les réponses
            </Link>
          )
        }
      >
        <Answers rows={rows} next={next} />
      </Section>
    </Page>
  );
}

/** Of the invitations sent in the period: how many answered, and what they are worth. */
function Sums({ sums, score }: SurveyResults) {
  const rate = share(sums.answered, sums.sent);
  const facts: [string, string, string][] = [
    ["Envoyées", String(sums.sent), sums.declined > 0 ? `${sums.declined} sans suite voulue` : ""],
    ["Réponses", String(sums.answered), rate === null ? "" : `${rate} % des envois`],
    ...(score?.promoters !== null && score
      ? [
          [
            "Recommandation",
            `${score.promoters > 0 ? "+" : ""}${score.promoters}`,
            "part des 9 et 10, moins celle des 0 à 6",
          ] as [string, string, string],
        ]
      : []),
    ...(score?.mean !== null && score
      ? [
          ["Note moyenne", score.mean.toLocaleString("fr-FR"), score.type === "ten" ? "sur 10" : "sur 5"] as [
            string,
            string,
            string,
          ],
        ]
      : []),
  ];
  return (
    <dl className={classes.sums}>
      {facts.map(([label, value, more]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figures">{value}</dd>
          {more && <dd className={classes.more}>{more}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Answers({ rows, next }: Pick<SurveyResults, "rows" | "next">) {
  return (
    <DataTable
      label="Réponses"
      rows={rows}
      rowKey={(row) => row.id}
      href={(row) => `/rapports/${row.id}`}
      next={next}
      page={(data) => data as SurveyResults}
      columns={[
        { key: "client", label: "Client", phone: "title", render: (row) => row.clientName },
        {
          key: "score",
          label: "Note",
          align: "right",
          width: "5rem",
          render: (row) => <span className="figures">{row.score ?? "—"}</span>,
        },
        {
          key: "alert",
          label: "Alerte",
          phone: "hidden",
          desk: true,
          render: (row) => (row.alerted ? <Status tone="attention" label="Signalée" /> : null),
        },
        {
          key: "words",
          label: "Réponses",
          fill: true,
          phone: "wide",
          render: (row) => row.words.replaceAll("\n", " · "),
        },
        {
          key: "seller",
          label: "Suivi par",
          phone: "hidden",
          desk: true,
          render: (row) => row.sellerName ?? "",
        },
        { key: "at", label: "Répondue", phone: "line", render: (row) => <Instant value={row.answeredAt} /> },
      ]}
      empty={
        <EmptyState
          title="Pas de réponse ici"
          text="Les réponses arrivent dès que les clients ouvrent le lien de leur mail. Élargissez la période si vous en cherchez une."
        />
      }
    />
  );
}
