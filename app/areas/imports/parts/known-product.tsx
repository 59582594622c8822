import { Text } from "@mantine/core";

/** The program that a file is of, by its headings. */
export const KnownProduct = ({ label }: { label: string }) =>
  label === "" ? null : (
    <Text mb="sm" fw={600}>
      Fichier reconnu : {label}
    </Text>
  );
