import { Alert, Button, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { Form, href, Link } from "react-router";
import { answer, answerJson } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page, Section } from "~/app/ui/page";
import { bookOf } from "~/domain/compounds/book";
import { compoundSaveShape } from "~/domain/compounds/forms";
import { problem } from "~/domain/problem";
import { getComposition } from "~/operations/compounds/get-composition";
import { saveComposition } from "~/operations/compounds/save-composition";
import { refused } from "~/operations/refusals";
import type { Route } from "./+types/composition";
import { CompositionEditor } from "./parts/composition/composition-editor";
import { CompositionResult } from "./parts/composition/composition-result";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Composition de ${loaderData?.article.label ?? "l'article"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: ({ article }) => [`article:${article.id}`],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getComposition(context.get(ctxContext), params.articleId));

/** The whole composition, as JSON: the editor sends it. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const read = compoundSaveShape.safeParse(await request.json().catch(() => null));
  return answerJson(async () => {
    if (!read.success) throw refused(problem("form-unreadable"));
    const { version, ...input } = read.data;
    return saveComposition(context.get(ctxContext), params.articleId, version, input);
  });
}

export default function Composition({ loaderData }: Route.ComponentProps) {
  const { article, version, book, uses, may } = loaderData;
  // Somebody else's composition is offered, never swapped in under what is typed.
  const [standing, setStanding] = useState(version);
  const [taken, setTaken] = useState(0);
  const take = () => {
    setStanding(version);
    setTaken(taken + 1);
  };
  const to = { articleId: article.id };
  return (
    <Page
      back={{ href: href("/articles/:articleId", to), label: article.reference }}
      title={`Composition de ${article.label}`}
      actions={
        may.write &&
        version > 0 && (
          <Form method="post" action={href("/articles/:articleId/composition/suppression", to)}>
            <input type="hidden" name="version" value={version} />
            <Button type="submit" variant="default">
              Refaire un article simple
            </Button>
          </Form>
        )
      }
    >
      {may.write ? (
        <>
          {version > standing && (
            <Alert color="orange" variant="light" mb="md" role="alert">
              La composition enregistrée a changé.{" "}
              <Button variant="subtle" size="compact-sm" onClick={take}>
                Reprendre celle qui est enregistrée
              </Button>
            </Alert>
          )}
          <CompositionEditor
            key={taken}
            articleId={article.id}
            version={standing}
            onSaved={setStanding}
            book={book}
            may={may}
          />
        </>
      ) : (
        <Reading book={book} articleId={article.id} version={version} may={may} />
      )}
      {uses.length > 0 && (
        <Section title="Où il sert">
          {uses.map((use) => (
            <Text size="sm" key={`${use.id}-${use.quantity}`}>
              <Link to={href("/articles/:articleId/composition", { articleId: use.id })}>
                {use.reference} {use.label}
              </Link>
              {" : "}
              <span className="figures">{use.quantity}</span>
              {use.archived === 1 && " (archivé)"}
            </Text>
          ))}
        </Section>
      )}
    </Page>
  );
}

/** For those who may not change it: what it comes to. */
function Reading({
  book,
  articleId,
  version,
  may,
}: Pick<Route.ComponentProps["loaderData"], "book" | "version" | "may"> & { articleId: string }) {
  const [typed, setTyped] = useState("");
  const read = useMemo(() => bookOf(book.articles, book.definitions), [book]);
  if (version === 0) return <Text c="dimmed">Cet article n'est composé d'aucun autre.</Text>;
  return <CompositionResult book={read} articleId={articleId} typed={typed} onTyped={setTyped} may={may} />;
}
