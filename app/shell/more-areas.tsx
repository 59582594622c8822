import { Drawer } from "@mantine/core";
import { AreaLink } from "./area-link";
import classes from "./frame.module.css";
import type { Area } from "./navigation";

/** On a phone: every area, from the foot of the screen; fetched when somebody asks. */
export default function MoreAreas({
  areas,
  opened,
  close,
}: {
  areas: Area[];
  opened: boolean;
  close: () => void;
}) {
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="bottom"
      styles={{ content: { height: "auto", flex: "0 0 100%" } }}
      title="Aller à"
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <div className={classes.sheet}>
        {areas.map((area) => (
          <AreaLink key={area.href} area={area} onClick={close} />
        ))}
      </div>
    </Drawer>
  );
}
