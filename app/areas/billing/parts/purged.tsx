import { Alert } from "@mantine/core";
import { Instant } from "~/app/ui/values";

/** Of a piece whose words the law no longer kept: what is left of it, and what is not (PV14). */
export const Purged = ({ piece, at }: { piece: string; at: number }) => (
  <Alert color="gray" variant="light" mb="md">
    {piece} le <Instant value={at} />, dix ans après la fin de son année : nom, adresses, libellés et PDF
    n'existent plus. Numéro, dates, montants et empreinte restent.
  </Alert>
);
