import * as z from "zod";
import { sendMailForm } from "~/domain/mail/sending";
import {
  newTemplateForm,
  reportForm,
  sendSurveyForm,
  startReportForm,
  surveySettingForm,
  templateForm,
} from "~/domain/scenarios/forms";
import { addFormTemplate } from "~/operations/scenarios/add-form-template";
import { archiveFormTemplate } from "~/operations/scenarios/archive-form-template";
import { binReport } from "~/operations/scenarios/bin-report";
import { correctReport } from "~/operations/scenarios/correct-report";
import { duplicateFormTemplate } from "~/operations/scenarios/duplicate-form-template";
import { exportSurvey } from "~/operations/scenarios/export-survey";
import { finishReport } from "~/operations/scenarios/finish-report";
import { getFormTemplate } from "~/operations/scenarios/get-form-template";
import { getNewReport } from "~/operations/scenarios/get-new-report";
import { getReport } from "~/operations/scenarios/get-report";
import { getReportSending } from "~/operations/scenarios/get-report-sending";
import { getSurveyResults } from "~/operations/scenarios/get-survey-results";
import { getSurveySending } from "~/operations/scenarios/get-survey-sending";
import { listClientReports } from "~/operations/scenarios/list-client-reports";
import { listFormTemplates } from "~/operations/scenarios/list-form-templates";
import { listReports } from "~/operations/scenarios/list-reports";
import { listSurveys } from "~/operations/scenarios/list-surveys";
import { printReport } from "~/operations/scenarios/print-report";
import { publishFormTemplate } from "~/operations/scenarios/publish-form-template";
import { restoreFormTemplate } from "~/operations/scenarios/restore-form-template";
import { restoreReport } from "~/operations/scenarios/restore-report";
import { saveFormTemplate } from "~/operations/scenarios/save-form-template";
import { saveReport } from "~/operations/scenarios/save-report";
import { saveSurveySetting } from "~/operations/scenarios/save-survey-setting";
import { sendReport } from "~/operations/scenarios/send-report";
import { sendSurvey } from "~/operations/scenarios/send-survey";
import { startReport } from "~/operations/scenarios/start-report";
import { endpoint, made } from "../endpoint";
import { PDF, version } from "./shapes";

const day = z.iso.date().optional();
const filters = z.object({
  from: day,
  to: day,
  seller: z.string().max(60).optional(),
  field: z.string().max(40).optional(),
  answer: z.string().max(200).optional(),
});
const job = z.object({
  invoiceId: z.string().max(60).nullable().default(null),
  orderId: z.string().max(60).nullable().default(null),
});

export const scenarioEndpoints = {
  listFormTemplates: endpoint({
    does: listFormTemplates,
    at: "GET /form-templates",
    says: "Lister les modèles de rapports et d'enquêtes",
    call: (ctx) => listFormTemplates(ctx),
  }),
  addFormTemplate: endpoint({
    does: addFormTemplate,
    at: "POST /form-templates",
    says: "Commencer un modèle",
    body: newTemplateForm,
    example: { kind: "survey", title: "Votre avis sur notre chantier" },
    call: async (ctx, { body, sending }) => made(await addFormTemplate(ctx, body, sending)),
  }),
  getFormTemplate: endpoint({
    does: getFormTemplate,
    at: "GET /form-templates/{templateId}",
    says: "Lire un modèle, son brouillon et ses versions publiées",
    call: (ctx, { params }) => getFormTemplate(ctx, params.templateId),
  }),
  saveFormTemplate: endpoint({
    does: saveFormTemplate,
    at: "PUT /form-templates/{templateId}",
    says: "Enregistrer le brouillon d'un modèle",
    body: templateForm,
    example: {
      version: 1,
      title: "Votre avis",
      purpose: "",
      content: {
        sections: [
          {
            id: "avis",
            title: "",
            fields: [{ id: "note", type: "ten", label: "Nous recommanderiez-vous ?", required: true }],
          },
        ],
      },
    },
    call: async (ctx, { params, body }) => ({
      version: await saveFormTemplate(ctx, params.templateId, body),
    }),
  }),
  publishFormTemplate: endpoint({
    does: publishFormTemplate,
    at: "POST /form-templates/{templateId}/versions",
    says: "Publier le brouillon : il devient la version en usage",
    body: z.object({ version }),
    example: { version: 2 },
    call: (ctx, { params, body }) => publishFormTemplate(ctx, params.templateId, body),
  }),
  duplicateFormTemplate: endpoint({
    does: duplicateFormTemplate,
    at: "POST /form-templates/{templateId}/copy",
    says: "Copier un modèle",
    call: async (ctx, { params }) => made(await duplicateFormTemplate(ctx, params.templateId)),
  }),
  archiveFormTemplate: endpoint({
    does: archiveFormTemplate,
    at: "DELETE /form-templates/{templateId}",
    says: "Mettre un modèle de côté",
    call: (ctx, { params }) => archiveFormTemplate(ctx, params.templateId),
  }),
  restoreFormTemplate: endpoint({
    does: restoreFormTemplate,
    at: "POST /form-templates/{templateId}/restoration",
    says: "Remettre en usage un modèle mis de côté",
    call: (ctx, { params }) => restoreFormTemplate(ctx, params.templateId),
  }),
  saveSurveySetting: endpoint({
    does: saveSurveySetting,
    at: "PUT /form-templates/{templateId}/survey",
    says: "Régler l'envoi et l'alerte d'une enquête",
    body: surveySettingForm,
    example: { version: 2, alertAt: 6, autoDays: 7 },
    call: (ctx, { params, body }) => saveSurveySetting(ctx, params.templateId, body),
  }),
  listSurveys: endpoint({
    does: listSurveys,
    at: "GET /surveys",
    says: "Lister les enquêtes avec leurs réponses des douze derniers mois",
    call: (ctx) => listSurveys(ctx),
  }),
  getSurveyResults: endpoint({
    does: getSurveyResults,
    at: "GET /surveys/{templateId}",
    says: "Lire les résultats d'une enquête",
    query: filters.extend({ after: z.string().max(80).optional() }),
    call: (ctx, { params, query }) => getSurveyResults(ctx, params.templateId, query as never),
  }),
  exportSurvey: endpoint({
    does: exportSurvey,
    at: "GET /surveys/{templateId}/answers.csv",
    says: "Exporter les réponses d'une enquête",
    query: filters,
    hands: ["text/csv"],
    call: async (ctx, { params, query }) => ({
      ...(await exportSurvey(ctx, params.templateId, query as never)),
      contentType: "text/csv; charset=utf-8",
    }),
  }),
  getSurveySending: endpoint({
    does: getSurveySending,
    at: "GET /clients/{clientId}/surveys",
    says: "Lire ce qu'il faut pour envoyer une enquête à un client, et celles qui sont parties",
    query: job,
    call: (ctx, { params, query }) => getSurveySending(ctx, params.clientId, query),
  }),
  sendSurvey: endpoint({
    does: sendSurvey,
    at: "POST /clients/{clientId}/surveys",
    says: "Envoyer une enquête à un client",
    body: sendSurveyForm,
    example: { templateId: "…", to: "jean.turpin@exemple.fr", invoiceId: "…" },
    call: async (ctx, { params, body, sending }) =>
      made(await sendSurvey(ctx, params.clientId, body, sending)),
  }),
  listClientReports: endpoint({
    does: listClientReports,
    at: "GET /clients/{clientId}/reports",
    says: "Lister les rapports d'un client et ses réponses aux enquêtes",
    call: (ctx, { params }) => listClientReports(ctx, params.clientId),
  }),
  getReport: endpoint({
    does: getReport,
    at: "GET /reports/{reportId}",
    says: "Lire un rapport ou une réponse",
    call: (ctx, { params }) => getReport(ctx, params.reportId),
  }),
  listReports: endpoint({
    does: listReports,
    at: "GET /reports",
    says: "Lister les rapports",
    query: z.object({
      state: z.enum(["draft", "finished"]).optional(),
      templateId: z.string().max(60).optional(),
      after: z.string().max(80).optional(),
    }),
    call: (ctx, { query }) => listReports(ctx, query),
  }),
  getNewReport: endpoint({
    does: getNewReport,
    at: "GET /clients/{clientId}/reports/new",
    says: "Lire les modèles qui peuvent être remplis chez un client",
    call: (ctx, { params }) => getNewReport(ctx, params.clientId),
  }),
  startReport: endpoint({
    does: startReport,
    at: "POST /clients/{clientId}/reports",
    says: "Commencer un rapport chez un client",
    body: startReportForm,
    example: { templateId: "…", ouvrageId: null },
    call: async (ctx, { params, body, sending }) =>
      made(await startReport(ctx, params.clientId, body, sending)),
  }),
  saveReport: endpoint({
    does: saveReport,
    at: "PUT /reports/{reportId}",
    says: "Enregistrer un rapport en cours",
    more: "Les photos se déposent par PUT /files, propriétaire `report`, avant d'être nommées ici par leur identifiant.",
    body: reportForm,
    example: { version: 1, values: { observations: { written: "Rien à signaler." } } },
    call: async (ctx, { params, body }) => ({ version: await saveReport(ctx, params.reportId, body) }),
  }),
  finishReport: endpoint({
    does: finishReport,
    at: "POST /reports/{reportId}/closing",
    says: "Terminer un rapport : il est figé, son PDF rangé chez le client",
    body: z.object({ version }),
    example: { version: 2 },
    call: (ctx, { params, body }) => finishReport(ctx, params.reportId, body),
  }),
  correctReport: endpoint({
    does: correctReport,
    at: "POST /reports/{reportId}/correction",
    says: "Commencer la correction d'un rapport terminé",
    call: async (ctx, { params }) => made(await correctReport(ctx, params.reportId)),
  }),
  binReport: endpoint({
    does: binReport,
    at: "DELETE /reports/{reportId}",
    says: "Retirer un rapport en cours",
    call: (ctx, { params }) => binReport(ctx, params.reportId),
  }),
  restoreReport: endpoint({
    does: restoreReport,
    at: "POST /reports/{reportId}/restoration",
    says: "Reprendre un rapport retiré",
    call: (ctx, { params }) => restoreReport(ctx, params.reportId),
  }),
  printReport: endpoint({
    does: printReport,
    at: "GET /reports/{reportId}/pdf",
    says: "Télécharger un rapport terminé en PDF",
    hands: [PDF],
    call: (ctx, { params }) => printReport(ctx, params.reportId),
  }),
  getReportSending: endpoint({
    does: getReportSending,
    at: "GET /reports/{reportId}/sending",
    says: "Lire ce qu'il faut pour envoyer un rapport",
    call: (ctx, { params }) => getReportSending(ctx, params.reportId),
  }),
  sendReport: endpoint({
    does: sendReport,
    at: "POST /reports/{reportId}/sending",
    says: "Envoyer un rapport au client",
    body: sendMailForm,
    call: (ctx, { params, body }) => sendReport(ctx, params.reportId, body),
  }),
};
