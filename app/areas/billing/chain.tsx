import { Alert, Button, Code, Text } from "@mantine/core";
import { useNavigation, useRevalidator } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Facts, Page, Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import type { Break } from "~/domain/chain/chain";
import { counted } from "~/domain/french";
import { verifyChain } from "~/operations/billing/verify-chain";
import type { Route } from "./+types/chain";

export const meta: Route.MetaFunction = () => [{ title: "Inaltérabilité des factures · Aplomb" }];

export const loader = ({ context }: Route.LoaderArgs) => answer(() => verifyChain(context.get(ctxContext)));

const WHY: Record<Break["reason"], string> = {
  hash: "son contenu ne correspond plus à son empreinte",
  previous: "elle ne suit plus la pièce qui la précède",
  hole: "une pièce manque juste avant elle",
};

export default function Chain({ loaderData }: Route.ComponentProps) {
  const { links, head, broken, first, last, purged } = loaderData;
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  return (
    <Page
      back={{ href: "/factures", label: "Factures" }}
      title="Vos factures sont-elles intactes ?"
      detail="Chaque pièce émise porte l'empreinte de la précédente : changer un seul caractère d'une seule d'entre elles se verrait ici."
      width="narrow"
      actions={
        <Button
          variant="default"
          loading={state !== "idle" && navigation.state === "idle"}
          onClick={() => void revalidate()}
        >
          Vérifier à nouveau
        </Button>
      }
    >
      {broken ? (
        <Alert color="red" title="La chaîne est rompue" role="alert">
          La pièce n° {broken.seq} n'est plus celle qui a été émise : {WHY[broken.reason]}. Les {links}{" "}
          premières pièces sont intactes. Prévenez votre expert-comptable et restaurez la sauvegarde avant de
          continuer à facturer.
        </Alert>
      ) : (
        <Alert
          color="green"
          styles={{ title: { color: "var(--paid)" } }}
          icon={<Status tone="success" label="" />}
          title={
            links === 0
              ? "Aucune pièce émise encore"
              : `${links} pièce${links > 1 ? "s" : ""} vérifiée${links > 1 ? "s" : ""}, aucune altération`
          }
        >
          Toutes les empreintes viennent d'être recalculées, de la première à la dernière.
        </Alert>
      )}
      {purged.count > 0 && (
        <Section title={counted(purged.count, "pièce purgée", "pièces purgées")}>
          <Text size="sm">
            Une pièce purgée fut émise il y a plus de dix ans à une personne effacée depuis : ses mots
            n'existent plus. Son empreinte tient toujours la suivante, et ce qui reste (numéro, dates,
            montants, TVA) a son propre sceau, vérifié lui aussi.
          </Text>
          <ul>
            {purged.pieces.map(({ number, at }) => (
              <li key={number}>
                {number}, purgée le <Instant value={at} />
              </li>
            ))}
          </ul>
          {purged.pieces.length < purged.count && (
            <Text size="sm">et {purged.count - purged.pieces.length} autres.</Text>
          )}
        </Section>
      )}
      <div style={{ marginTop: "1.5rem" }}>
        <Facts
          facts={[
            ["Première pièce", first],
            ["Dernière pièce vérifiée", last],
          ]}
        />
        <Facts
          facts={[
            [
              "Empreinte de la dernière pièce",
              <Code key="h" style={{ overflowWrap: "anywhere" }}>
                {head}
              </Code>,
            ],
          ]}
        />
      </div>
    </Page>
  );
}
