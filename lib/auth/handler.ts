import nextAuth from "next-auth";
import { authOptions } from "./config.ts";

/** The route handler of /api/auth. Options are built per process, at the first request. */
export async function authHandler(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  // next-auth would write into our log whatever anybody sends there.
  if ((await context.params).nextauth[0] === "_log") return new Response(null, { status: 404 });
  return nextAuth(request as never, context as never, authOptions());
}
