import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const at = (file: string) => `areas/scenarios/${file}`;

export const scenarioRoutes: RouteConfigEntry[] = [
  route("reglages/formulaires", at("templates.tsx")),
  route("reglages/formulaires/nouveau", at("new-template.tsx")),
  route("reglages/formulaires/:templateId", at("template.tsx")),
  route("reglages/formulaires/:templateId/enquete", at("survey-setting.tsx")),
  route("reglages/formulaires/:templateId/brouillon", at("template-draft.ts")),
  route("reglages/formulaires/:templateId/publication", at("publication.ts")),
  route("reglages/formulaires/:templateId/copie", at("copy.ts")),
  route("reglages/formulaires/:templateId/retrait", at("archive.ts")),
  route("reglages/formulaires/:templateId/retour", at("restoration.ts")),
  route("enquetes", at("surveys.tsx")),
  route("enquetes/:templateId", at("survey-results.tsx")),
  route("enquetes/:templateId/reponses.csv", at("survey-export.ts")),
  route("rapports", at("reports.tsx")),
  route("rapports/:reportId", at("report.tsx")),
  route("rapports/:reportId/saisie", at("filling.tsx")),
  route("rapports/:reportId/brouillon", at("report-draft.ts")),
  route("rapports/:reportId/cloture", at("closing.ts")),
  route("rapports/:reportId/correction", at("correction.ts")),
  route("rapports/:reportId/retrait", at("report-bin.ts")),
  route("rapports/:reportId/remise", at("report-restoration.ts")),
  route("rapports/:reportId/envoi", at("report-sending.tsx")),
  route("rapports/:reportId/pdf", at("report-pdf.ts")),
  route("clients/:clientId/rapports/nouveau", at("new-report.tsx")),
];
