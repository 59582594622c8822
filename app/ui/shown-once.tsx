import { Button, CopyButton as Clipboard, Group, Text, TextInput } from "@mantine/core";

/** A secret that is told this once, with a button to take it along. */
export function ShownOnce({ label, value, text }: { label: string; value: string; text: string }) {
  return (
    <>
      <Group mt="sm" align="end" wrap="nowrap">
        <TextInput
          label={label}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          style={{ flex: 1 }}
        />
        <Clipboard value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? "Copié" : "Copier"}
            </Button>
          )}
        </Clipboard>
      </Group>
      <Text component="output" display="block" c="dimmed" size="xs" mt={4}>
        {text}
      </Text>
    </>
  );
}
