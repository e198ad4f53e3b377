import { feedResponse } from "../feed-response.ts";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return feedResponse("json", null);
}
