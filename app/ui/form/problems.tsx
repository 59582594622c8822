import { Alert } from "@mantine/core";

/** Sentences that belong to no field. */
export function FormProblems({ messages, id }: { messages: readonly string[]; id?: string }) {
  if (messages.length === 0) return null;
  return (
    <Alert ref={seen} color="red" variant="light" role="alert" id={id}>
      {messages.map((message) => (
        <div key={message}>{message}</div>
      ))}
    </Alert>
  );
}

/** The button is at the foot of a long form, the sentence at its head: it comes into view when it appears. */
const seen = (element: HTMLElement | null) => element?.scrollIntoView({ block: "center" });
