import { authHandler } from "#lib/auth/handler.ts";

export const GET = authHandler;
export const POST = authHandler;
