import { Instant } from "~/app/ui/values";
import type { listQuoteMessages } from "~/operations/space/list-quote-messages";
import classes from "./quote-messages.module.css";

type Message = Awaited<ReturnType<typeof listQuoteMessages>>["messages"][number];

/** Questions at the left, our answers at the right, oldest first. */
export function QuoteMessages({ messages }: { messages: Message[] }) {
  return (
    <ol className={classes.thread} aria-live="polite">
      {messages.map((message) => (
        <li key={message.id} data-from={message.from}>
          <p className={classes.by}>
            {message.author} · <Instant value={message.at} />
            {message.from === "customer" && message.readAt === null && <strong> · sans réponse</strong>}
          </p>
          <p>{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
