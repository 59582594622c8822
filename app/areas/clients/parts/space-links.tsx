import { Text } from "@mantine/core";
import { Link } from "react-router";
import { Act } from "~/app/ui/act";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Day, Instant } from "~/app/ui/values";
import { formatDay } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import type { ListedLink } from "~/operations/space/links";
import classes from "./space-links.module.css";

const ENDED = { expired: "Expiré", revoked: "Fermé" } as const;

interface SpaceLinksProps {
  links: ListedLink[];
  clientId: string;
  title: string;
  /** Whether this viewer may close them. */
  may: boolean;
  /** The quote whose page this is: its links need not name it. */
  quoteId?: string;
}

/** The links that were made: when, for whom, whether they were opened and until when they open; each can be closed. */
export function SpaceLinks({ links, clientId, title, may, quoteId }: SpaceLinksProps) {
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
                    <Link to={`/devis/${link.quoteId}`}>Devis {link.quoteNumber}</Link>
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
                , {link.state === "expired" ? "expiré" : "expire"} le <Day value={parisDay(link.expiresAt)} />
              </small>
            </div>
            {link.state !== "live" && <Status tone="neutral" label={ENDED[link.state]} />}
            {link.state === "live" && <Status tone="success" label="Actif" />}
            {link.state === "live" && may && (
              <Act
                to={`/clients/${clientId}/espace/liens/${link.id}/revocation`}
                done="Lien fermé : il n'ouvre plus rien."
                size="compact-sm"
                variant="subtle"
                aria-label={`Fermer le lien créé le ${formatDay(parisDay(link.createdAt))}`}
              >
                Fermer le lien
              </Act>
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

function Recipient({ link }: { link: ListedLink }) {
  if (link.madeFor) return <span className={classes.who}>Envoyé à {link.madeFor}</span>;
  return <span className={classes.who}>{link.madeBy ? `Remis par ${link.madeBy}` : "Remis au client"}</span>;
}
