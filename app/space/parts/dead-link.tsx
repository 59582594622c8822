import { isRouteErrorResponse, Link, useRouteError } from "react-router";
import classes from "./dead-link.module.css";
import { useHost } from "./host";

/** Links that expired, pages that are not theirs: what happened, and whom to call. */
export function DeadLink() {
  const error = useRouteError();
  const host = useHost();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, text } = WORDS[status] ?? FAILURE;
  const lost = status === 404 && host?.customer;
  return (
    <main className={classes.page}>
      <h1>{lost ? "Cette page n'existe pas" : title}</h1>
      <p>{lost ? "Elle n'est pas, ou plus, accessible par votre lien." : text}</p>
      {lost && (
        <p>
          <Link to="/espace/accueil">Revenir à mon espace</Link>
        </p>
      )}
      {host && (
        <ul className={classes.ways}>
          {host.company.phone && (
            <li>
              <a href={`tel:${host.company.phone}`}>Appeler le {host.company.phoneShown}</a>
            </li>
          )}
          <li>
            <a href={`mailto:${host.company.email}`}>Écrire à {host.company.email}</a>
          </li>
        </ul>
      )}
    </main>
  );
}

const DEAD = {
  title: "Ce lien n'est plus valable",
  text: "Il a expiré ou a été fermé. Appelez-nous ou écrivez-nous : nous vous en enverrons un nouveau.",
};
const FAILURE = {
  title: "Quelque chose n'a pas fonctionné",
  text: "L'erreur vient de notre côté. Rien n'a été perdu ; rechargez la page dans un instant.",
};
const WORDS: Record<number, typeof DEAD> = {
  403: DEAD,
  404: DEAD,
  422: {
    title: "Ce document ne peut pas être ouvert",
    text: "Appelez-nous ou écrivez-nous : nous vous l'enverrons autrement.",
  },
  429: {
    title: "Un instant, s'il vous plaît",
    text: "Trop de demandes ont été faites en peu de temps. Réessayez dans une minute.",
  },
};
