import { Link, Outlet } from "react-router";
import { answer } from "~/app/shell/answer";
import { useBell } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Outline } from "~/app/ui/outline";
import { SPACE_BELL_PATH } from "~/durable/bell/shared";
import { getHost } from "~/operations/space/get-host";
import type { Route } from "./+types/layout";
import classes from "./layout.module.css";

const PHONE =
  "M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2Z";

export async function loader({ context }: Route.LoaderArgs) {
  return answer(() => getHost(context.get(ctxContext)));
}

export const meta: Route.MetaFunction = () => [
  { title: "Votre espace" },
  { name: "robots", content: "noindex" },
];

/** The host's name above, and nothing of the staff's frame. */
export default function SpaceLayout({ loaderData }: Route.ComponentProps) {
  const { company, customer } = loaderData;
  const name = company.hasLogo ? (
    <img src="/espace/logo" alt={company.name} className={classes.logo} />
  ) : (
    company.name
  );
  return (
    <div className={classes.space} style={{ "--company": company.accent } as React.CSSProperties}>
      <header className={classes.head}>
        <div className={classes.inner}>
          {customer ? (
            <Link to="/espace/accueil" className={classes.name} aria-label={`${company.name}, votre espace`}>
              {name}
            </Link>
          ) : (
            <span className={classes.name}>{name}</span>
          )}
          {company.phone && (
            <a href={`tel:${company.phone}`} className={classes.phone}>
              <Outline path={PHONE} size={18} />
              <span>{company.phoneShown}</span>
            </a>
          )}
        </div>
      </header>
      {customer && <Listening />}
      <Outlet />
    </div>
  );
}

/** Answers of the seller and new papers show by themselves. */
function Listening() {
  useBell(SPACE_BELL_PATH);
  return null;
}
