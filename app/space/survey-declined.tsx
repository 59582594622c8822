import { Link, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { openSurvey } from "~/operations/scenarios/open-survey";
import type { Route } from "./+types/survey-declined";
import classes from "./survey.module.css";

export { DeadLink as ErrorBoundary } from "./parts/dead-link";

export const meta: Route.MetaFunction = () => [
  { title: "C'est noté" },
  { name: "robots", content: "noindex" },
];

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => openSurvey(context.get(ctxContext), params.token));

/** The word after a no. */
export default function Declined({ loaderData, params }: Route.ComponentProps) {
  const stopped = useSearchParams()[0].get("plus") === "non";
  return (
    <main className={classes.page}>
      <h1>C'est noté</h1>
      <p className={classes.purpose}>
        {stopped
          ? "Nous ne vous enverrons plus d'enquête. Merci de nous l'avoir dit."
          : "Nous ne vous relancerons pas pour cette enquête."}
      </p>
      {loaderData.content && (
        <p>
          <Link to={`/enquete/${params.token}`}>Répondre finalement</Link>
        </p>
      )}
    </main>
  );
}
