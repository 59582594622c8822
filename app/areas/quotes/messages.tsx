import { Text } from "@mantine/core";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { TextArea } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { answerForm } from "~/domain/quotes/answer-forms";
import { answerQuestion } from "~/operations/space/answer-question";
import { listQuoteMessages } from "~/operations/space/list-quote-messages";
import type { Route } from "./+types/messages";
import { QuoteMessages } from "./parts/quote-messages";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => listQuoteMessages(context.get(ctxContext), params.quoteId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    answerForm,
    (input, sending) => answerQuestion(context.get(ctxContext), params.quoteId, input, sending),
    () => ({ answered: context.get(ctxContext).now }),
  );
}

export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`quote:${data.quote.id}`],
};

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? `Échanges · ${loaderData.quote.number}` : "Échanges" },
];

/** The conversation with the customer around a quote, and the answer to write. */
export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const { quote, messages, answers } = loaderData;
  // A new form after each answer of this page; a question that arrives meanwhile leaves what is being typed alone.
  const answered = actionData && "answered" in actionData ? actionData.answered : "none";
  return (
    <Page
      title="Échanges avec le client"
      detail={[quote.number, quote.title].filter(Boolean).join(" · ")}
      back={{ href: `/devis/${quote.id}`, label: `Devis ${quote.number}` }}
      width="narrow"
    >
      {messages.length === 0 ? (
        <EmptyState
          title="Pas encore de message"
          text="Les questions que le client pose depuis la page de son devis arrivent ici, et par e-mail au commercial."
        />
      ) : (
        <QuoteMessages messages={messages} />
      )}
      {answers ? (
        <Form schema={answerForm} key={answered}>
          <input type="hidden" name="seen" value={messages.at(-1)?.id ?? ""} />
          <TextArea name="body" label="Votre réponse" minRows={3} />
          <FormActions>
            <SubmitButton>Envoyer au client</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        <Text c="dimmed">Le client pourra lire vos messages une fois le devis envoyé.</Text>
      )}
    </Page>
  );
}
