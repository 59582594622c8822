import { data } from "react-router";
import { ErrorPage } from "./error-page";

/** An address that no area answers for: said inside the frame, so that one can go elsewhere. */
export function loader() {
  throw data(null, { status: 404 });
}

export default ErrorPage;
