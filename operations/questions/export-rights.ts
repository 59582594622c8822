import type { StaffPermission } from "~/domain/access/permissions";
import type { Subject } from "~/domain/questions/question";

/** Who may take the answers about each subject away: whoever reads them. */
export const EXPORT_RIGHTS: Record<Subject, StaffPermission> = {
  client: "client.read",
  ouvrage: "client.read",
  article: "article.read",
};
