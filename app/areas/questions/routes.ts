import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const questionRoutes: RouteConfigEntry[] = [
  route("reponses/:questionId/:subjectId/fichier", "areas/questions/answer-file.ts"),
  route("reglages/questions/reponses", "areas/questions/export.ts"),
  route("reglages/questions", "areas/questions/list.tsx"),
  route("reglages/questions/nouvelle", "areas/questions/new.tsx"),
  route("reglages/questions/ordre", "areas/questions/order.ts"),
  route("reglages/questions/:questionId", "areas/questions/question.tsx"),
  route("reglages/questions/:questionId/retrait", "areas/questions/archive.ts"),
  route("reglages/questions/:questionId/retour", "areas/questions/restoration.ts"),
];
