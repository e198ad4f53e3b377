import nextAuth from "next-auth";
import { authOptions } from "./config.ts";

/** The route handler of /api/auth. Options are built per process, at the first request. */
export function authHandler(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return nextAuth(request as never, context as never, authOptions());
}
