/** Wire contract of the bell room: server to browser only. */
export interface Ring {
  topics: string[];
  /** Key of the viewer who made the change ("user:ID"). */
  by: string;
  at: number;
}
export const BELL_PATH = "/rooms/bell";
/** The customer's: under the path that their cookie is limited to. */
export const SPACE_BELL_PATH = "/espace/sonnette";
