import { useState } from "react";
import { isRouteErrorResponse, useNavigate, useRouteError } from "react-router";
import { Sign } from "~/app/ui/sign";
import { useOnline } from "./connection";
import classes from "./error-page.module.css";
import { useReference } from "./reference";

interface Words {
  title: string;
  text: string;
}

const WORDS: Record<number, Words> = {
  403: {
    title: "Cette page ne vous est pas ouverte",
    text: "Votre rôle n'y donne pas accès. Rien n'a été modifié. Si vous en avez besoin, demandez à la direction d'ajuster vos droits.",
  },
  404: {
    title: "Cette page n'existe pas",
    text: "L'adresse est erronée, ou l'élément n'est plus accessible. Rien n'a été perdu.",
  },
  429: {
    title: "Un instant, s'il vous plaît",
    text: "Trop de demandes ont été faites en peu de temps. Réessayez dans quelques minutes.",
  },
};
const FAILURE: Words = {
  title: "Quelque chose n'a pas fonctionné",
  text: "L'erreur vient de notre côté. Ce qui était enregistré l'est toujours ; réessayez dans un instant.",
};

const OFFLINE: Words = {
  title: "Pas de connexion",
  text: "Cette page n'a pas pu arriver jusqu'ici. Ce qui était enregistré l'est toujours ; réessayez quand le réseau sera revenu.",
};

/** What happened, what is safe, what to do. Never a stack trace. Stands without anything else. */
export function ErrorPage() {
  const error = useRouteError();
  const navigate = useNavigate();
  const online = useOnline();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words = WORDS[status] ?? (online ? FAILURE : OFFLINE);
  const { text, reference } = told(error);
  const here = useReference();
  // Read while the page is taken over, before anything of it changes.
  const [written] = useState(here);
  return (
    <div className={classes.page}>
      <Sign size={36} />
      <h1>{words.title}</h1>
      <p>{text ?? words.text}</p>
      {status >= 500 && <Reference value={reference ?? written} />}
      <div className={classes.ways}>
        {status >= 500 || status === 429 ? (
          <button type="button" onClick={() => location.reload()}>
            Réessayer
          </button>
        ) : (
          <button type="button" onClick={() => void navigate(-1)}>
            Revenir
          </button>
        )}
        <a href="/">Aller à l'accueil</a>
      </div>
    </div>
  );
}

/** Under which name the incident stands in our log: read aloud, or copied into a mail. */
function Reference({ value }: { value: string | null }) {
  const [copied, setCopied] = useState(false);
  if (!value) return null;
  return (
    <p className={classes.reference} data-reference={value}>
      Référence de l'incident : <strong>{value}</strong>
      <button
        type="button"
        onClick={() =>
          void navigator.clipboard.writeText(value).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {copied ? "Copiée" : "Copier"}
      </button>
    </p>
  );
}

/** The sentence that came with the refusal, when there is one; of a fault of ours, its reference. */
function told(error: unknown): { text: string | null; reference: string | null } {
  const { problems = [] } = ((isRouteErrorResponse(error) && error.data) || {}) as {
    problems?: { text: string; reference?: string }[];
  };
  const reference = problems.find((problem) => problem.reference)?.reference ?? null;
  return { text: reference ? null : problems.map(({ text }) => text).join(" ") || null, reference };
}
