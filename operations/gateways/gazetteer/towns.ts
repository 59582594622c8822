import { readTowns } from "~/domain/places/towns";
import communes from "./communes.txt?raw";

/** The communes of France, read when this module is first asked for: 35,000 lines are no matter for every isolate. */
export const TOWNS = readTowns(communes);
