import { Button } from "@mantine/core";
import { Link, useNavigate } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { useKeys } from "~/app/shell/keys";
import { Page } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { formatDayLong } from "~/domain/calendar/format";
import { getHome } from "~/operations/home/get-home";
import type { Route } from "./+types/home";
import classes from "./home.module.css";
import { Happened, RecentFiles } from "./parts/lately";
import { Waits } from "./parts/waits";
import { Years } from "./parts/years";

export const meta: Route.MetaFunction = () => [{ title: "Accueil · Aplomb" }];
export const handle: Shows = {
  topics: () => ["quotes", "orders", "invoices", "payments", "clients", "actions"],
};

export const loader = ({ context, request }: Route.LoaderArgs) =>
  answer(() =>
    getHome(context.get(ctxContext), { whose: new URL(request.url).searchParams.get("qui") ?? undefined }),
  );

export default function Home({ loaderData }: Route.ComponentProps) {
  const { name, today, figures, years, sellerId, sellers, waiting, recent, happened, may } = loaderData;
  const navigate = useNavigate();
  const of = sellerId ? `&commercial=${sellerId}` : "";
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
      <div className={classes.home}>
        {figures && (
          <ul className={classes.figures} aria-label="Chiffres du moment">
            <Figure
              href={`/devis?etat=waiting${of}`}
              label="Devis en attente de réponse"
              figure={figures.waiting}
              noun="devis"
            />
            <Figure
              href={`/commandes?etat=to-invoice${of}`}
              label="À facturer"
              figure={figures.toInvoice}
              noun="commande"
            />
            <Figure
              href={`/factures?etat=open${of}`}
              label="À encaisser"
              figure={figures.open}
              noun="facture"
            />
            <Figure
              href={`/factures?etat=overdue${of}`}
              label="En retard"
              figure={figures.late}
              noun="facture"
              late={figures.late.count > 0}
            />
          </ul>
        )}
        <div className={classes.waits}>
          <Waits waiting={waiting} />
        </div>
        <div className={classes.lately}>
          <RecentFiles recent={recent} today={today} />
          <Happened happened={happened} today={today} />
        </div>
        {years && (
          <div className={classes.overYears}>
            <Years years={years} today={today} sellerId={sellerId} sellers={sellers} />
          </div>
        )}
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
