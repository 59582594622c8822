import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { href, Link } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { useKeys } from "~/app/shell/keys";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { familyShape } from "~/domain/articles/forms";
import { createFamily } from "~/operations/articles/create-family";
import { listFamilies } from "~/operations/articles/list-families";
import type { Route } from "./+types/families";
import { FamilyPanel, type PanelSubject } from "./parts/family-panel";
import { FamilyTree } from "./parts/family-tree";

export const meta: Route.MetaFunction = () => [{ title: "Familles d'articles · Aplomb" }];
export const handle: Shows = { topics: () => ["articles"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => listFamilies(context.get(ctxContext)));

export const action = async ({ context, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    familyShape,
    (family) => createFamily(context.get(ctxContext), family),
    (created) => ({ lastResult: undefined, problems: [], created, done: true as const }),
  );

export default function Families({ loaderData }: Route.ComponentProps) {
  const { families, unfiled, defaultSalesAccount, may } = loaderData;
  const [subject, setSubject] = useState<PanelSubject | null>(null);
  const create = () => setSubject({ parentId: null, parentName: "" });
  useKeys(may.write ? [{ keys: "n", label: "Créer une famille", run: create }] : []);
  return (
    <Page
      back={{ href: "/articles", label: "Articles" }}
      title="Familles d'articles"
      width="narrow"
      detail="Deux niveaux, et les comptes qui vont avec"
      actions={
        <>
          <Button component={Link} to={href("/articles")} variant="default">
            Voir les articles
          </Button>
          {may.write && <Button onClick={create}>Créer une famille</Button>}
        </>
      }
    >
      {families.length === 0 ? (
        <EmptyState
          title="Pas encore de famille"
          text="Rangez vos articles par métier ou par rayon : chaque famille porte ses comptes, et les statistiques les suivent."
          action={may.write && <Button onClick={create}>Créer une famille</Button>}
        />
      ) : (
        <FamilyTree families={families} mayWrite={may.write} onOpen={setSubject} />
      )}
      <Text size="sm" c="dimmed" mt="lg">
        Le compte d'un article est le sien, sinon celui de sa sous-famille, de sa famille, puis de la société
        : <span className="figures">{defaultSalesAccount}</span>
        {unfiled > 0 && (
          <>
            {" · "}
            <Link to={`${href("/articles")}?famille=none`}>
              {unfiled.toLocaleString("fr-FR")} {unfiled < 2 ? "article" : "articles"} sans famille
            </Link>
          </>
        )}
      </Text>
      <FamilyPanel subject={subject} onClose={() => setSubject(null)} />
    </Page>
  );
}
