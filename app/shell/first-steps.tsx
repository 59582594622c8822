import { Outlet } from "react-router";
import { Screens } from "./screens";

/** Forms that come before the frame: set-up, invitation, new password. */
export default function FirstSteps() {
  return (
    <Screens>
      <Outlet />
    </Screens>
  );
}
