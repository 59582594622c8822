import { readPositions } from "~/domain/places/map";
import positions from "./positions.txt?raw";

/** Where the postcodes of France are, read when this module is first asked for. */
export const POSITIONS = readPositions(positions);
