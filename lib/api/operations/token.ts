import { AppError } from "#lib/kernel/errors.ts";
import { reading } from "../operation.ts";
import { AboutToken } from "../shapes/token.ts";

export const TOKEN = [
  reading({
    id: "getToken",
    path: "/token",
    scope: null,
    says: "What the token that is sent may be used for, and until when.",
    answers: { 200: AboutToken },
    async read({ token, viewer }) {
      if (!token) throw new AppError("unauthenticated", "Send a token.");
      const { id, name, scopes, expiresAt } = token;
      const owner = { id: viewer.id, name: viewer.name };
      return { body: { id, name, scopes, expiresAt: expiresAt.toISOString(), owner } };
    },
  }),
];
