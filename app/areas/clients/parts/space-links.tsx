import { Button, Text } from "@mantine/core";
import { useEffect } from "react";
import { Link, useFetcher } from "react-router";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { toast } from "~/app/ui/toast";
import { Day, Instant } from "~/app/ui/values";
import { formatDay } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import type { ListedLink } from "~/operations/space/links";
import classes from "./space-links.module.css";

const ENDS = { live: "expire", expired: "expiré", revoked: "fermé" } as const;
const ENDED = { expired: "Expiré", revoked: "Fermé" } as const;

interface SpaceLinksProps {
  links: ListedLink[];
  clientId: string;
  title: string;
  /** While the client's space is closed, no link opens. */
  open: boolean;
  /** Whether this viewer may close them. */
  may: boolean;
  /** The quote whose page this is: its links need not name it. */
  quoteId?: string;
}

/** The links that were made: when, for whom, whether they were opened and until when they open; each can be closed. */
export function SpaceLinks({ links, clientId, title, open, may, quoteId }: SpaceLinksProps) {
  const closing = useClosing();
  if (links.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={classes.links}>
        {links.map((link) => (
          <li key={link.id}>
            <div>
              {quoteId === undefined && (
                <>
                  {link.quoteId ? (
                    <Link to={`/devis/${link.quoteId}`} className={classes.quote}>
                      Devis {link.quoteNumber}
                    </Link>
                  ) : (
                    "Tous ses documents"
                  )}
                  {" · "}
                </>
              )}
              <Recipient link={link} />
              <small>
                Créé le <Day value={parisDay(link.createdAt)} />,{" "}
                {link.lastUsedAt ? (
                  <>
                    ouvert le <Instant value={link.lastUsedAt} />
                  </>
                ) : (
                  "pas encore ouvert"
                )}
                , {ENDS[link.state]} le <Day value={parisDay(link.revokedAt ?? link.expiresAt)} />
              </small>
            </div>
            {link.state !== "live" && <Status tone="neutral" label={ENDED[link.state]} />}
            {link.state === "live" && (
              <Status tone={open ? "success" : "neutral"} label={open ? "Actif" : "Espace fermé"} />
            )}
            {link.state === "live" && may && (
              <closing.Form method="post" action={`/clients/${clientId}/espace/liens/${link.id}/revocation`}>
                <Button
                  type="submit"
                  size="compact-sm"
                  variant="subtle"
                  loading={closing.formAction?.includes(link.id)}
                  aria-label={`Fermer le lien créé le ${formatDay(parisDay(link.createdAt))}`}
                >
                  Fermer le lien
                </Button>
              </closing.Form>
            )}
          </li>
        ))}
      </ul>
      {may && links.some((link) => link.state === "live") && (
        <Text c="dimmed" size="xs" mt="xs">
          Un lien fermé ne se rouvre pas : pour le remplacer, créez-en un autre.
        </Text>
      )}
    </Section>
  );
}

/** Of the list, not of the row: the button is gone when the answer comes. */
function useClosing() {
  const fetcher = useFetcher<{ problems: { text: string }[] }>();
  const { data } = fetcher;
  useEffect(() => {
    if (!data) return;
    const [problem] = data.problems;
    toast(
      problem
        ? { message: problem.text, tone: "problem" }
        : { message: "Lien fermé : il n'ouvre plus rien." },
    );
  }, [data]);
  return fetcher;
}

function Recipient({ link }: { link: ListedLink }) {
  if (link.madeFor) return <span className={classes.who}>Envoyé à {link.madeFor}</span>;
  return <span className={classes.who}>{link.madeBy ? `Remis par ${link.madeBy}` : "Remis au client"}</span>;
}
