import { browserHands } from "./hands";
import { Sender } from "./sender";

/** One for the window: what is on its way goes on while one works elsewhere. */
export const sender = new Sender(browserHands);
