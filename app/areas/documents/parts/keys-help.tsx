import { Kbd, Table } from "@mantine/core";
import { SidePanel } from "~/app/ui/side-panel";
import { KEYS } from "../editor/keys";
import { useSession } from "./session";

/** The keys of the grid, in the order one learns them. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { manuscript } = useSession();
  return (
    <SidePanel opened onClose={onClose} title={`Les touches ${manuscript.noun.of}`}>
      <Table>
        <Table.Tbody>
          {KEYS.map(({ keys, label }) => (
            <Table.Tr key={keys}>
              <Table.Td>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SidePanel>
  );
}
