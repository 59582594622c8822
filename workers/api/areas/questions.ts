import * as z from "zod";
import { orderQuestionsForm, questionEditForm, questionForm } from "~/domain/questions/forms";
import { SUBJECTS } from "~/domain/questions/question";
import { addQuestion } from "~/operations/questions/add-question";
import { answerByFile } from "~/operations/questions/answer-by-file";
import { archiveQuestion } from "~/operations/questions/archive-question";
import { exportAnswers } from "~/operations/questions/export-answers";
import { getQuestion } from "~/operations/questions/get-question";
import { listQuestions } from "~/operations/questions/list-questions";
import { orderQuestions } from "~/operations/questions/order-questions";
import { restoreQuestion } from "~/operations/questions/restore-question";
import { saveQuestion } from "~/operations/questions/save-question";
import { endpoint, made } from "../endpoint";

export const questionEndpoints = {
  listQuestions: endpoint({
    does: listQuestions,
    at: "GET /questions",
    says: "Lister les questions complémentaires",
    query: z.object({ subject: z.enum(SUBJECTS).default("client") }),
    call: (ctx, { query }) => listQuestions(ctx, query.subject),
  }),
  getQuestion: endpoint({
    does: getQuestion,
    at: "GET /questions/{questionId}",
    says: "Lire une question, et celles dont elle peut dépendre",
    call: (ctx, { params }) => getQuestion(ctx, params.questionId),
  }),
  answerByFile: endpoint({
    does: answerByFile,
    at: "PUT /questions/{questionId}/answers/{recordId}/file",
    says: "Répondre par un fichier de la fiche, ou retirer la réponse",
    more: "`recordId` est le client, l'ouvrage ou l'article dont parle la question. Le fichier d'avant va à la corbeille.",
    body: z.object({ fileId: z.string().max(60).nullable() }),
    call: async (ctx, { params, body }) => ({
      before: await answerByFile(ctx, params.questionId, params.recordId, body.fileId),
    }),
  }),
  exportAnswers: endpoint({
    does: exportAnswers,
    at: "GET /question-answers.csv",
    says: "Exporter les réponses : une ligne par fiche, une colonne par question",
    query: z.object({ subject: z.enum(SUBJECTS).default("client") }),
    hands: ["text/csv"],
    call: async (ctx, { query }) => ({
      name: `reponses-${query.subject}s.csv`,
      bytes: await exportAnswers(ctx, query.subject, "csv"),
      contentType: "text/csv; charset=utf-8",
    }),
  }),
  addQuestion: endpoint({
    does: addQuestion,
    at: "POST /questions",
    says: "Ajouter une question",
    body: questionForm,
    example: {
      subject: "client",
      label: "Accès au jardin",
      type: "list",
      options: ["Portail", "Par la maison"],
    },
    call: async (ctx, { body }) => made(await addQuestion(ctx, body)),
  }),
  saveQuestion: endpoint({
    does: saveQuestion,
    at: "PUT /questions/{questionId}",
    says: "Modifier une question",
    body: questionEditForm,
    call: (ctx, { params, body }) => saveQuestion(ctx, params.questionId, body),
  }),
  archiveQuestion: endpoint({
    does: archiveQuestion,
    at: "DELETE /questions/{questionId}",
    says: "Ne plus poser une question ; ses réponses restent",
    call: (ctx, { params }) => archiveQuestion(ctx, params.questionId),
  }),
  restoreQuestion: endpoint({
    does: restoreQuestion,
    at: "POST /questions/{questionId}/restoration",
    says: "Poser de nouveau une question retirée",
    call: (ctx, { params }) => restoreQuestion(ctx, params.questionId),
  }),
  orderQuestions: endpoint({
    does: orderQuestions,
    at: "PUT /questions-order",
    says: "Changer l'ordre des questions",
    body: orderQuestionsForm,
    call: (ctx, { body }) => orderQuestions(ctx, body),
  }),
};
