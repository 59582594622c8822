import { Quote as Room } from "~/durable/quote/room";
import { drainOutbox } from "./outbox";

/** The room of a draft, with what follows its writes: the table of events is of this floor. */
export class Quote extends Room {
  protected override afterCommit(): Promise<unknown> {
    return drainOutbox(this.env);
  }
}
