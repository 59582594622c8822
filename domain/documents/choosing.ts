import type { Quantity } from "~/domain/money/money";
import type { ItemLine, OptionGroup } from "./document";

/** Whether the customer may ask for this quantity of a line (D16): inside an option, between its bounds. */
export const insideBounds = ({ optionId, bounds }: ItemLine, wanted: Quantity): boolean =>
  optionId !== null && bounds !== null && wanted >= bounds.least && wanted <= bounds.most;

/** Whether something may still be added to the total: a variant only takes another's place. */
export const mayGrow = (options: readonly OptionGroup[]): boolean =>
  options.some((option) => option.choice === null && !option.retained);
