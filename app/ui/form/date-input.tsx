import "@mantine/dates/styles.layer.css";
import { DatesProvider, DateInput as MantineDateInput } from "@mantine/dates";
import "dayjs/locale/fr";
import type { ComponentProps } from "react";

const FRENCH = { locale: "fr", firstDayOfWeek: 1 as const, weekendDays: [] };

/** A day picked in a French calendar; whoever needs a field of a form takes `DayField`. */
export function DateInput(props: ComponentProps<typeof MantineDateInput>) {
  return (
    <DatesProvider settings={FRENCH}>
      <MantineDateInput {...props} />
    </DatesProvider>
  );
}
