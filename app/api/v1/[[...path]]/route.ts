import { answerApi } from "#lib/api/answer.ts";

const answer = (request: Request) => answerApi(request);

// Which of them an address knows says lib/api/operations.ts.
export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
