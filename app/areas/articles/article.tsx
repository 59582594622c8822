import { Alert, Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Form, href, Link, useSubmit } from "react-router";
import { ArticlePrice } from "~/app/areas/prices/parts/article-price";
import { Told } from "~/app/areas/questions/parts/told";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Facts, Page, Section } from "~/app/ui/page";
import { toast } from "~/app/ui/toast";
import { Rate, UnitPrice } from "~/app/ui/values";
import { ARTICLE_TYPE_LABELS } from "~/domain/articles/article";
import { articleEditShape } from "~/domain/articles/forms";
import { getArticle } from "~/operations/articles/get-article";
import { updateArticle } from "~/operations/articles/update-article";
import type { Route } from "./+types/article";
import { ArticleFiles } from "./parts/article-files";
import { ArticleForm } from "./parts/article-form";
import { ArticleHistory } from "./parts/article-history";
import { articleValues } from "./parts/article-values";
import { PriceFreshness } from "./parts/price-freshness";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.article.label ?? "Article"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: ({ article }) => [`article:${article.id}`],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getArticle(context.get(ctxContext), params.articleId));

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    articleEditShape,
    ({ version, ...input }) => updateArticle(context.get(ctxContext), params.articleId, version, input),
    ({ version }) => ({ lastResult: undefined, problems: [], saved: version }),
  );

export default function Article({ loaderData, actionData }: Route.ComponentProps) {
  const { article, family, account, history, files, may, now, offered, asked, told } = loaderData;
  const send = useSubmit();
  // The version on which the form stands: somebody else's change is offered, never swapped in under what is typed.
  const [opened, setOpened] = useState(article.version);
  const saved = actionData && "saved" in actionData ? actionData.saved : 0;
  // The answer of a save comes before the page's own data: the form waits for both.
  const standing = article.version >= saved ? Math.max(opened, saved) : opened;
  const to = { articleId: article.id };
  const archive = () => {
    void send(null, { method: "post", action: href("/articles/:articleId/archivage", to), navigate: false });
    toast({
      message: `${article.reference} archivé`,
      undo: () =>
        void send(null, { method: "post", action: href("/articles/:articleId/retour", to), navigate: false }),
    });
  };
  const priced = may.prices && article.type !== "text";
  return (
    <Page
      record={{ kind: "article", id: article.id }}
      back={{ href: "/articles", label: "Articles" }}
      title={article.label}
      width="narrow"
      detail={
        <>
          <span className="figures">{article.reference}</span>
          {article.archivedAt !== null && " · archivé"}
          {priced && " · "}
          {priced && <PriceFreshness changedAt={article.priceChangedAt} now={now} />}
        </>
      }
      actions={
        <>
          {article.type !== "text" && (
            <Button component={Link} to={href("/articles/:articleId/composition", to)} variant="default">
              Composition
            </Button>
          )}
          {may.write && (
            <>
              <Form method="post" action={href("/articles/:articleId/copie", to)}>
                <Button type="submit" variant="default">
                  Dupliquer
                </Button>
              </Form>
              {article.archivedAt === null ? (
                <Button variant="default" onClick={archive}>
                  Archiver
                </Button>
              ) : (
                <Form method="post" action={href("/articles/:articleId/retour", to)} navigate={false}>
                  <Button type="submit">Remettre en service</Button>
                </Form>
              )}
            </>
          )}
        </>
      }
    >
      {offered ? (
        <>
          {actionData && "saved" in actionData && (
            <Text component="output" display="block" c="dimmed" size="sm" mb="sm">
              Article enregistré.
            </Text>
          )}
          {article.version > standing && (
            <Alert color="orange" variant="light" mb="md" role="alert">
              Quelqu'un vient de modifier cet article. Ce que vous avez tapé est toujours là.{" "}
              <Button variant="subtle" size="compact-sm" onClick={() => setOpened(article.version)}>
                Prendre sa version
              </Button>
            </Alert>
          )}
          <ArticleForm
            key={standing}
            offered={offered}
            values={articleValues(article)}
            questions={asked.questions}
            answers={asked.answers}
            files={asked.files}
            about={{
              subject: "article",
              id: article.id,
              upload: { proprietaire: "article", id: article.id },
            }}
            cancel={href("/articles")}
            verb="Enregistrer"
          />
        </>
      ) : (
        <Facts
          facts={[
            ["Type", ARTICLE_TYPE_LABELS[article.type]],
            ["Famille", family],
            ["Description", article.description],
            ["Unité", article.unit],
            ["Achat HT", "purchasePrice" in article && <UnitPrice value={article.purchasePrice} />],
            ["Vente HT", "salePrice" in article && <UnitPrice value={article.salePrice} />],
            ["TVA", <Rate key="vat" value={article.vatBp} />],
            ["Fournisseur", [article.supplier, article.supplierReference].filter(Boolean).join(" · ")],
            ["Code EAN", article.ean],
            ["Garantie", article.warrantyMonths === null ? "" : `${article.warrantyMonths} mois`],
            ["Durée de vie", article.lifetimeMonths === null ? "" : `${article.lifetimeMonths} mois`],
            ...told.map((one): [string, ReactNode] => [one.label, <Told key={one.id} answer={one} />]),
          ]}
        />
      )}
      {article.type !== "text" && (
        <Text size="sm" c="dimmed" mt="md">
          Compte de vente retenu : <span className="figures">{account}</span>
          {article.salesAccount ? " (celui de l'article)" : family ? " (famille ou société)" : " (société)"}
        </Text>
      )}
      {priced && (
        <Section title="Pourquoi ce prix ?">
          <ArticlePrice articleId={article.id} unit={article.unit} />
        </Section>
      )}
      <Section title="Notices et documents">
        <ArticleFiles articleId={article.id} files={files} mayWrite={may.write} />
      </Section>
      <Section title="Historique">
        <ArticleHistory history={history} families={offered?.families ?? []} />
      </Section>
    </Page>
  );
}
